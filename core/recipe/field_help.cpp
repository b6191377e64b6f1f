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
     "portable; resnet18 wants weights from a file; small_cnn learns from nothing and suits tiny pictures."},
    {"weights",
     "Pretrained weights save most of the work: on a hundred photographs they brought 20 to 27 points of "
     "accuracy over starting from random numbers. A file may be .safetensors or a torchvision .pth."},
    {"freeze",
     "Backbone: the features are computed once and only the head learns, which takes seconds and cannot "
     "forget. Partial trains the later half as well. None trains everything: best with some hundred "
     "pictures a class or pictures unlike photographs."},
    {"inputSize",
     "128 pixels were as accurate as 224 on the photographs measured, at a third of the time. Go up when "
     "classes differ in fine detail, down for icons and digits."},
    {"resize",
     "Crop keeps shapes and loses the ends of long pictures. Squash keeps everything and distorts. "
     "Letterbox keeps both and spends pixels on the border."},
    {"epochs",
     "How often each picture is seen. Fine-tuning a pretrained network levels off after some ten; a frozen "
     "backbone affords fifty, for they cost milliseconds; random weights want several times more."},
    {"batch",
     "32 pictures a step are steady enough for these rates and fit into memory at 224 pixels. When memory "
     "runs out, the batch is halved and training goes on."},
    {"optimizer",
     "AdamW needs little tuning and copes with rates that differ by layer. SGD with momentum can end "
     "slightly better on long runs, with a rate three to thirty times higher."},
    {"learningRate",
     "Peak rate of the head. 0.003 suits a new linear head on standardised features with AdamW; a "
     "loss that jumps or becomes infinite asks for a third of it."},
    {"backboneFactor",
     "The backbone learns at this share of the head's rate, so that what it knows is refined and "
     "not washed out: 0.03 makes it about 0.0001, and lower still was better on the smallest sets "
     "measured. Use 1 with random weights."},
    {"momentum", "How much of the last step SGD keeps; 0.9 is the common choice. AdamW ignores it."},
    {"weightDecay",
     "Pulls weights towards zero against overfitting; 0.01 is AdamW's usual value and mild. SGD wants "
     "about 0.0001."},
    {"schedule",
     "Cosine falls smoothly to zero and has nothing to tune. Step falls at fixed epochs. Constant is for "
     "runs of unknown length."},
    {"warmupEpochs",
     "The rate rises from zero over this time, so that the first steps of a fresh head do not tear "
     "at the pretrained layers."},
    {"stepEvery", "Step schedule only: after how many epochs the rate falls."},
    {"stepFactor",
     "Step schedule only: what the rate is multiplied with at each step; a tenth is the usual."},
    {"labelSmoothing",
     "Takes some certainty from the labels: 0.1 makes long runs less over-confident and forgives a "
     "wrong label now and then. Short runs do without."},
    {"gradientClip",
     "Limits the length of a step, so that one odd batch cannot ruin the run; ordinary steps stay "
     "below 1 and are untouched. 0 switches it off."},
    {"classWeighting",
     "Balanced counts rare classes more, in inverse proportion to their pictures. It raises their "
     "recall and costs some accuracy of the frequent ones, so it is a choice, not the default."},
    {"earlyStopping",
     "Ends the run after this many epochs without a better validation loss and keeps the best "
     "checkpoint. Off by default: the cosine schedule does its best work in its last epochs."},
    {"augment",
     "Random changes that keep the class, shown live in the Augment workspace. Light suits most pictures; "
     "switch off the flip where left and right or text matter. A frozen backbone sees every picture "
     "once, so it goes without."},
    {"device", "Auto takes a CUDA graphics card where there is one and the processor otherwise."},
    {"threads",
     "0 takes all cores of the machine: the step from one to two made training 1.9 times as fast. Take "
     "fewer to keep the machine free for other work."},
    {"seed",
     "Start of all random numbers: order, augmentation, new weights. The same seed gives the same run on the "
     "processor; a few different ones show how much of a difference is luck."},
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
