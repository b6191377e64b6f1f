// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/field_texts.h"

namespace imago::ui {

// The texts of fieldHelp once more, word by word: translators' tools find texts only where they are marked.
const std::map<std::string_view, const char*>& fieldTexts() {
    static const std::map<std::string_view, const char*> texts = {
        {"name", QT_TRANSLATE_NOOP("fieldHelp",
                                   "How the recipe is called in lists. It does not change the training.")},
        {"preset",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Quick trains only a linear head and is done in seconds; Balanced fine-tunes everything "
             "on small pictures; Best takes larger pictures and more epochs. A changed field makes it "
             "custom.")},
        {"task", QT_TRANSLATE_NOOP(
                     "fieldHelp",
                     "One class per picture is trained with cross-entropy. With several labels per picture "
                     "each class is a yes-or-no question of its own (binary cross-entropy).")},
        {"model",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "csp_nano comes with weights learnt from photographs and was the most accurate on small "
             "sets of photographs, frozen and about level fine-tuned, at the least work a picture. "
             "mobilenet_v2 is the most portable; small_cnn learns from nothing and suits tiny "
             "pictures. The others want weights from a file or the catalogue: efficientnet_b0 and "
             "resnet50 are the usual choices for accuracy, mobilenet_v3 for small devices, "
             "convnext_tiny and vit_small where a graphics card computes.")},
        {"weights",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Pretrained weights save most of the work: on a hundred photographs they brought 20 to "
             "27 points of accuracy over starting from random numbers. A file may be .safetensors or "
             "a torchvision .pth.")},
        {"freeze",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Backbone: the features are computed once and only the head learns, which takes seconds "
             "and cannot forget. Partial trains the later half as well. None trains everything: best "
             "with some hundred pictures a class or pictures unlike photographs.")},
        {"stochasticDepth",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Leaves residual branches out at random, the deepest with this chance: 0.1 to 0.2 helps "
             "large networks on long runs. Off, because short fine-tuning does not overfit in that "
             "way.")},
        {"dropout",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Leaves out this share of the features in front of the head during training. −1 takes "
             "what the network was published with; a little more helps when training accuracy runs "
             "far ahead of validation.")},
        {"inputSize",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "128 pixels were as accurate as 224 on the photographs measured, at a third of the time. "
             "Go up when classes differ in fine detail, down for icons and digits.")},
        {"startSize",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Begins with smaller pictures and grows to the input size over the first two thirds of "
             "the epochs: half the side costs a quarter of the time. Off by default, as on small sets "
             "the last points are won at full size.")},
        {"resize", QT_TRANSLATE_NOOP(
                       "fieldHelp",
                       "Crop keeps shapes and loses the ends of long pictures. Squash keeps everything and "
                       "distorts. Letterbox keeps both and spends pixels on the border.")},
        {"epochs",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "How often each picture is seen. Fine-tuning a pretrained network levels off after some "
             "ten; a frozen backbone affords fifty, for they cost milliseconds; random weights want "
             "several times more.")},
        {"batch",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "32 pictures a step are steady enough for these rates and fit into memory at 224 pixels. "
             "When memory runs out, the batch is halved and training goes on.")},
        {"accumulate",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Adds up the gradients of so many batches before a step, as if the batch were larger, in "
             "the memory of one. 1, because the rates here suit 32 pictures a step.")},
        {"optimizer",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "AdamW needs little tuning and copes with rates that differ by layer. SGD with momentum "
             "can end slightly better on long runs, with a rate three to thirty times higher. RMSprop "
             "is what the mobile networks were first trained with.")},
        {"learningRate",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Peak rate of the head. 0.003 suits a new linear head on standardised features with "
             "AdamW; a loss that jumps or becomes infinite asks for a third of it.")},
        {"backboneFactor",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "The backbone learns at this share of the head's rate, so that what it knows is refined "
             "and not washed out: 0.1 makes it 0.0003, the best of those tried on pictures unlike its "
             "own. 0.03 was better on a few dozen photographs. Use 1 with random weights.")},
        {"layerDecay",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Each stage of the backbone learns at this share of the rate of the one behind it, so "
             "that early layers, which are the same for all photographs, hardly move. 0.65 to 0.8 is "
             "usual for transformers; 1 is off.")},
        {"unfreezeEpochs",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "The head learns first and the stages join one after another, last first, over this "
             "time. It spares the backbone the large gradients of a new head; the low backbone rate "
             "does nearly the same, so it is off.")},
        {"momentum",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "How much of the last step SGD and RMSprop keep; 0.9 is the common choice. AdamW ignores "
             "it.")},
        {"weightDecay",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Pulls weights towards zero against overfitting; 0.01 is AdamW's usual value and mild. "
             "SGD wants about 0.0001.")},
        {"schedule",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Cosine falls smoothly to zero and has nothing to tune. One-cycle rises first and allows "
             "higher rates on short runs. Step falls at fixed epochs, plateau when validation stands "
             "still. Constant is for runs of unknown length.")},
        {"warmupEpochs",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "The rate rises from zero over this time, so that the first steps of a fresh head do not "
             "tear at the pretrained layers.")},
        {"riseShare",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "One-cycle schedule only: share of the run in which the rate rises; 0.3 is the published "
             "value.")},
        {"stepEvery",
         QT_TRANSLATE_NOOP("fieldHelp", "Step schedule only: after how many epochs the rate falls.")},
        {"plateauPatience",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Plateau schedule only: after how many epochs without a lower validation loss the rate "
             "falls.")},
        {"stepFactor",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Step and plateau schedules only: what the rate is multiplied with at each step; a tenth "
             "is the usual.")},
        {"loss", QT_TRANSLATE_NOOP(
                     "fieldHelp",
                     "Cross-entropy suits nearly all sets. Focal loss counts pictures that are known already "
                     "less, which helps when a few hard or rare ones drown among easy ones.")},
        {"focalGamma",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Focal loss only: how strongly easy pictures are discounted; 2 is the published value.")},
        {"labelSmoothing",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Takes some certainty from the labels: 0.1 makes long runs less over-confident and "
             "forgives a wrong label now and then. Short runs do without.")},
        {"classWeighting",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Balanced counts rare classes more, in inverse proportion to their pictures. It raises "
             "their recall and costs some accuracy of the frequent ones, so it is a choice, not the "
             "default. Effective is the milder form: beyond some thousand pictures a class hardly "
             "gains from more.")},
        {"classBalanceBeta",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Effective class weights only: 0.999 makes counts above some thousand pictures a class "
             "weigh alike.")},
        {"sampling",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Shuffle shows each picture once an epoch. Balanced shows each class equally often, rare "
             "pictures several times: stronger than class weights, and quicker to overfit the rare "
             "ones.")},
        {"gradientClip",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Limits the length of a step, so that one odd batch cannot ruin the run; ordinary steps "
             "stay below 1 and are untouched. 0 switches it off.")},
        {"emaDecay",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Validates and keeps a running average of the weights: 0.998 averages over some five "
             "hundred steps, and gives steadier results on long runs. Off for short ones, where the "
             "average lags behind.")},
        {"earlyStopping",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Ends the run after this many epochs without a better validation loss and keeps the best "
             "checkpoint. Off by default: the cosine schedule does its best work in its last epochs.")},
        {"testViews",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Averages the final predictions over the picture and its mirror image (2), or five crops "
             "and theirs (10): some tenths of a point for as many times the work. The exported model "
             "sees one view, so 1 is honest about it.")},
        {"augment",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Random changes that keep the class, shown live in the Augment workspace. Light suits "
             "most pictures; switch off the flip where left and right or text matter. A frozen "
             "backbone sees every picture once, so it goes without.")},
        {"unlabelledWeight",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Learns from the project's unlabelled pictures too: what the network is sure of on a "
             "gently changed picture becomes the label of a strongly changed one (FixMatch). 1 is the "
             "published weight; off, because it multiplies the work and wants few labels and many "
             "pictures of the same kind.")},
        {"pseudoThreshold",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "How sure the network must be before its answer is taken for a label: 0.95 as published; "
             "lower lets in more pictures and more mistakes.")},
        {"unlabelledRatio",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Unlabelled pictures a labelled one in each step; published with 7, at a matching price "
             "in time.")},
        {"folds",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Cross-validation: train and validation pictures are dealt into so many parts, and each "
             "run validates on another. It tells how much of a difference between recipes is luck, at "
             "as many times the work.")},
        {"fold", QT_TRANSLATE_NOOP("fieldHelp", "Which of the parts validates this run, counted from 0.")},
        {"device",
         QT_TRANSLATE_NOOP(
             "fieldHelp", "Auto takes a CUDA graphics card where there is one and the processor otherwise.")},
        {"precision",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "On a graphics card, auto computes in bfloat16 where the card can and in float32 where "
             "not; float16 is for cards without bfloat16 and scales the loss. The processor always "
             "computes in float32.")},
        {"threads",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "0 takes all cores of the machine: the step from one to two made training 1.9 times as "
             "fast. Take fewer to keep the machine free for other work.")},
        {"seed",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Start of all random numbers: order, augmentation, new weights. The same seed gives the "
             "same run on the processor; a few different ones show how much of a difference is luck.")},
        {"gridIntensity",
         QT_TRANSLATE_NOOP(
             "fieldHelp",
             "Grams of CO₂ a kilowatt-hour of your electricity, for the energy report: 480 is the "
             "world's mean in 2023 (Ember, Global Electricity Review 2024).")},
    };
    return texts;
}

} // namespace imago::ui
