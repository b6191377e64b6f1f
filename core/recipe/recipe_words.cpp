// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/recipe.h"

namespace imago {

std::string_view toString(Freeze value) {
    switch (value) {
        case Freeze::none:
            return "none";
        case Freeze::partial:
            return "partial";
        case Freeze::backbone:
            return "backbone";
    }
    return "none";
}

std::string_view toString(OptimizerKind value) {
    switch (value) {
        case OptimizerKind::adamw:
            return "adamw";
        case OptimizerKind::sgd:
            return "sgd";
        case OptimizerKind::rmsprop:
            return "rmsprop";
    }
    return "adamw";
}

std::string_view toString(ScheduleKind value) {
    switch (value) {
        case ScheduleKind::constant:
            return "constant";
        case ScheduleKind::cosine:
            return "cosine";
        case ScheduleKind::oneCycle:
            return "oneCycle";
        case ScheduleKind::step:
            return "step";
        case ScheduleKind::plateau:
            return "plateau";
    }
    return "cosine";
}

std::string_view toString(LossKind value) {
    return value == LossKind::focal ? "focal" : "crossEntropy";
}

std::string_view toString(ClassWeighting value) {
    switch (value) {
        case ClassWeighting::none:
            return "none";
        case ClassWeighting::balanced:
            return "balanced";
        case ClassWeighting::effective:
            return "effective";
    }
    return "none";
}

std::string_view toString(Sampling value) {
    return value == Sampling::balanced ? "balanced" : "shuffle";
}

std::string_view toString(Task value) {
    return value == Task::multiLabel ? "multiLabel" : "singleLabel";
}

std::string_view toString(Precision value) {
    switch (value) {
        case Precision::automatic:
            return "auto";
        case Precision::float32:
            return "float32";
        case Precision::bfloat16:
            return "bfloat16";
        case Precision::float16:
            return "float16";
    }
    return "auto";
}

} // namespace imago
