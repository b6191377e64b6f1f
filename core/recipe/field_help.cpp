// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/recipe.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace imago {

namespace {

constexpr std::pair<std::string_view, std::string_view> help[] = {
    {"name", "How the recipe is called in lists. It does not change the training."},
    {"preset",
     "Quick trains only a linear head and is done in seconds; Balanced fine-tunes everything on small "
     "pictures; Best takes larger pictures and more epochs. A changed field makes it custom."},
    {"task",
     "One class per picture is trained with cross-entropy. With several labels per picture each class is "
     "a yes-or-no question of its own (binary cross-entropy)."},
    {"model",
     "csp_nano comes with weights learnt from photographs and was the most accurate on small sets of "
     "photographs, frozen and about level fine-tuned, at the least work a picture. mobilenet_v2 is the most "
     "portable; small_cnn learns from nothing and suits tiny pictures. The others want weights from a file "
     "or "
     "the catalogue: efficientnet_b0 and resnet50 are the usual choices for accuracy, mobilenet_v3 for small "
     "devices, convnext_tiny and vit_small where a graphics card computes."},
    {"weights",
     "Pretrained weights save most of the work: on a hundred photographs they brought 20 to 27 points of "
     "accuracy over starting from random numbers. A file may be .safetensors or a torchvision .pth."},
    {"freeze",
     "Backbone: the features are computed once and only the head learns, which takes seconds and cannot "
     "forget. Partial trains the later half as well. None trains everything: best with some hundred "
     "pictures a class or pictures unlike photographs."},
    {"stochasticDepth",
     "Leaves residual branches out at random, the deepest with this chance: 0.1 to 0.2 helps large networks "
     "on long runs. Off, because short fine-tuning does not overfit in that way."},
    {"dropout",
     "Leaves out this share of the features in front of the head during training. −1 takes what the network "
     "was published with; a little more helps when training accuracy runs far ahead of validation."},
    {"inputSize",
     "128 pixels were as accurate as 224 on the photographs measured, at a third of the time. Go up when "
     "classes differ in fine detail, down for icons and digits."},
    {"startSize",
     "Begins with smaller pictures and grows to the input size over the first two thirds of the epochs: half "
     "the side costs a quarter of the time. Off by default, as on small sets the last points are won at full "
     "size."},
    {"resize",
     "Crop keeps shapes and loses the ends of long pictures. Squash keeps everything and distorts. "
     "Letterbox keeps both and spends pixels on the border."},
    {"epochs",
     "How often each picture is seen. Fine-tuning a pretrained network levels off after some ten; a frozen "
     "backbone affords fifty, for they cost milliseconds; random weights want several times more."},
    {"batch",
     "32 pictures a step are steady enough for these rates and fit into memory at 224 pixels. When memory "
     "runs out, the batch is halved and training goes on."},
    {"accumulate",
     "Adds up the gradients of so many batches before a step, as if the batch were larger, in the memory of "
     "one. 1, because the rates here suit 32 pictures a step."},
    {"optimizer",
     "AdamW needs little tuning and copes with rates that differ by layer. SGD with momentum can end "
     "slightly better on long runs, with a rate three to thirty times higher. RMSprop is what the mobile "
     "networks were first trained with."},
    {"learningRate",
     "Peak rate of the head. 0.003 suits a new linear head on standardised features with AdamW; a "
     "loss that jumps or becomes infinite asks for a third of it."},
    {"backboneFactor",
     "The backbone learns at this share of the head's rate, so that what it knows is refined and "
     "not washed out: 0.1 makes it 0.0003, the best of those tried on pictures unlike its own. 0.03 was "
     "better on a few dozen photographs. Use 1 with random weights."},
    {"layerDecay",
     "Each stage of the backbone learns at this share of the rate of the one behind it, so that early "
     "layers, "
     "which are the same for all photographs, hardly move. 0.65 to 0.8 is usual for transformers; 1 is off."},
    {"unfreezeEpochs",
     "The head learns first and the stages join one after another, last first, over this time. It spares the "
     "backbone the large gradients of a new head; the low backbone rate does nearly the same, so it is off."},
    {"momentum",
     "How much of the last step SGD and RMSprop keep; 0.9 is the common choice. AdamW ignores it."},
    {"weightDecay",
     "Pulls weights towards zero against overfitting; 0.01 is AdamW's usual value and mild. SGD wants "
     "about 0.0001."},
    {"schedule",
     "Cosine falls smoothly to zero and has nothing to tune. One-cycle rises first and allows higher rates "
     "on "
     "short runs. Step falls at fixed epochs, plateau when validation stands still. Constant is for runs of "
     "unknown length."},
    {"warmupEpochs",
     "The rate rises from zero over this time, so that the first steps of a fresh head do not tear "
     "at the pretrained layers."},
    {"riseShare",
     "One-cycle schedule only: share of the run in which the rate rises; 0.3 is the published value."},
    {"stepEvery", "Step schedule only: after how many epochs the rate falls."},
    {"plateauPatience",
     "Plateau schedule only: after how many epochs without a lower validation loss the rate falls."},
    {"stepFactor",
     "Step and plateau schedules only: what the rate is multiplied with at each step; a tenth is the usual."},
    {"loss",
     "Cross-entropy suits nearly all sets. Focal loss counts pictures that are known already less, which "
     "helps when a few hard or rare ones drown among easy ones."},
    {"focalGamma", "Focal loss only: how strongly easy pictures are discounted; 2 is the published value."},
    {"labelSmoothing",
     "Takes some certainty from the labels: 0.1 makes long runs less over-confident and forgives a "
     "wrong label now and then. Short runs do without."},
    {"classWeighting",
     "Balanced counts rare classes more, in inverse proportion to their pictures. It raises their "
     "recall and costs some accuracy of the frequent ones, so it is a choice, not the default. Effective is "
     "the milder form: beyond some thousand "
     "pictures a class hardly gains from more."},
    {"classBalanceBeta",
     "Effective class weights only: 0.999 makes counts above some thousand pictures a class weigh alike."},
    {"sampling",
     "Shuffle shows each picture once an epoch. Balanced shows each class equally often, rare pictures "
     "several "
     "times: stronger than class weights, and quicker to overfit the rare ones."},
    {"gradientClip",
     "Limits the length of a step, so that one odd batch cannot ruin the run; ordinary steps stay "
     "below 1 and are untouched. 0 switches it off."},
    {"emaDecay",
     "Validates and keeps a running average of the weights: 0.998 averages over some five hundred steps, and "
     "gives steadier results on long runs. Off for short ones, where the average lags behind."},
    {"earlyStopping",
     "Ends the run after this many epochs without a better validation loss and keeps the best "
     "checkpoint. Off by default: the cosine schedule does its best work in its last epochs."},
    {"testViews",
     "Averages the final predictions over the picture and its mirror image (2), or five crops and theirs "
     "(10): some tenths of a point for as many times the work. The exported model sees one view, so 1 is "
     "honest about it."},
    {"augment",
     "Random changes that keep the class, shown live in the Augment workspace. Light suits most pictures; "
     "switch off the flip where left and right or text matter. A frozen backbone sees every picture "
     "once, so it goes without."},
    {"unlabelledWeight",
     "Learns from the project's unlabelled pictures too: what the network is sure of on a gently changed "
     "picture becomes the label of a strongly changed one (FixMatch). 1 is the published weight; off, "
     "because "
     "it multiplies the work and wants few labels and many pictures of the same kind."},
    {"pseudoThreshold",
     "How sure the network must be before its answer is taken for a label: 0.95 as published; lower lets in "
     "more pictures and more mistakes."},
    {"unlabelledRatio",
     "Unlabelled pictures a labelled one in each step; published with 7, at a matching price in time."},
    {"folds",
     "Cross-validation: train and validation pictures are dealt into so many parts, and each run validates "
     "on "
     "another. It tells how much of a difference between recipes is luck, at as many times the work."},
    {"fold", "Which of the parts validates this run, counted from 0."},
    {"device", "Auto takes a CUDA graphics card where there is one and the processor otherwise."},
    {"precision",
     "On a graphics card, auto computes in bfloat16 where the card can and in float32 where not; float16 is "
     "for cards without bfloat16 and scales the loss. The processor always computes in float32."},
    {"threads",
     "0 takes all cores of the machine: the step from one to two made training 1.9 times as fast. Take "
     "fewer to keep the machine free for other work."},
    {"seed",
     "Start of all random numbers: order, augmentation, new weights. The same seed gives the same run on the "
     "processor; a few different ones show how much of a difference is luck."},
    {"gridIntensity",
     "Grams of CO₂ a kilowatt-hour of your electricity, for the energy report: 480 is the world's mean in "
     "2023 "
     "(Ember, Global Electricity Review 2024)."},
};

} // namespace

std::vector<std::string_view> recipeFields() {
    std::vector<std::string_view> fields;
    for (const auto& [field, text] : help)
        fields.push_back(field);
    return fields;
}

std::string_view fieldHelp(std::string_view field) {
    const auto it =
        std::find_if(std::begin(help), std::end(help), [&](const auto& h) { return h.first == field; });
    return it == std::end(help) ? std::string_view() : it->second;
}

} // namespace imago
