# SPDX-License-Identifier: GPL-3.0-or-later
"""Classification metrics as scikit-learn defines them."""
import warnings

import numpy as np
from sklearn import metrics as m

warnings.filterwarnings("ignore")


def defined(function, *arguments, **options):
    try:
        return float(function(*arguments, **options))
    except ValueError:
        return float("nan")


def averages(truth, predicted):
    out = {}
    for kind in ("macro", "micro", "weighted"):
        p, r, f, _ = m.precision_recall_fscore_support(truth, predicted, average=kind, zero_division=0)
        out[kind] = [p, r, f]
    return out


def curves(truth, scores):
    false_rate, true_rate, t = m.roc_curve(truth, scores)
    precision, recall, t2 = m.precision_recall_curve(truth, scores)
    return {"roc": [false_rate, true_rate, t[1:]], "pr": [recall[::-1], precision[::-1], t2[::-1]],
            "area": defined(m.roc_auc_score, truth, scores) if 0 < truth.sum() < len(truth) else float("nan"),
            "ap": defined(m.average_precision_score, truth, scores) if truth.any() else float("nan")}


def single(rng, images, classes, present, tied=False):
    """Probabilities as float32, of which the truth is likely but not certain; `present` classes have pictures."""
    truth = rng.integers(0, present, images)
    logits = rng.normal(size=(images, classes)) + 1.5 * np.eye(classes)[truth]
    p = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    if tied:
        p = np.round(p, 1)
    return truth, p.astype(np.float32)


def single_case(rng, name, images, classes, present, tied=False):
    truth, p32 = single(rng, images, classes, present, tied)
    p = p32.astype(np.float64)
    predicted = p.argmax(1)
    labels = np.arange(classes)
    one_hot = np.eye(classes, dtype=int)[truth]
    per = m.precision_recall_fscore_support(truth, predicted, labels=labels, zero_division=0)
    each = [curves(one_hot[:, k], p[:, k]) for k in labels]
    areas = np.array([c["area"] for c in each])
    aps = np.array([c["ap"] for c in each])
    top = [defined(m.top_k_accuracy_score, truth, p, k=k, labels=labels) if k < classes else 1.0
           for k in range(1, min(10, classes) + 1)] if classes > 2 and not tied else None
    return {"name": name, "multi": False, "classes": classes, "truth": [[t] for t in truth], "probabilities": p.ravel(),
            "accuracy": m.accuracy_score(truth, predicted), "top": top,
            "balanced": m.balanced_accuracy_score(truth, predicted), **averages(truth, predicted),
            "kappa": m.cohen_kappa_score(truth, predicted), "matthews": m.matthews_corrcoef(truth, predicted),
            "log_loss": m.log_loss(truth, p, labels=labels) if classes > 1 else 0.0,
            "hamming": m.hamming_loss(truth, predicted), "per_class": np.array(per[:3]).T, "support": per[3],
            "curves": each, "macro_area": np.nanmean(areas), "map": np.nanmean(aps),
            "weighted_area": np.nansum(areas * per[3]) / per[3][~np.isnan(areas)].sum() if per[3][~np.isnan(areas)].sum()
            else float("nan"),
            "micro_ap": m.average_precision_score(one_hot.ravel(), p.ravel())}


def multi_case(rng, name, images, classes, absent=False):
    truth = (rng.random((images, classes)) < 0.3).astype(int)
    if absent:
        truth[:, -1] = 0
    p = (1 / (1 + np.exp(-(rng.normal(size=truth.shape) + 2 * truth - 1)))).astype(np.float32).astype(np.float64)
    predicted = (p >= 0.5).astype(int)
    per = m.precision_recall_fscore_support(truth, predicted, zero_division=0)
    each = [curves(truth[:, k], p[:, k]) for k in range(classes)]
    areas = np.array([c["area"] for c in each])
    aps = np.array([c["ap"] for c in each])
    # The best F1 of each class by trying every score.
    best = []
    for k in range(classes):
        tries = [(m.f1_score(truth[:, k], p[:, k] >= t, zero_division=0), t) for t in sorted(set(p[:, k]))]
        top = max(f for f, _ in tries)
        best.append([top, max(t for f, t in tries if f > top - 1e-12) if top > 0 else 0.5])
    counted = per[3][~np.isnan(areas)].sum()
    seen = (truth.sum(0) > 0) | (predicted.sum(0) > 0)
    macro = np.array(per[:3])[:, seen].mean(1)
    return {"name": name, "multi": True, "classes": classes, "truth": [list(np.flatnonzero(row)) for row in truth],
            "probabilities": p.ravel(), "accuracy": m.accuracy_score(truth, predicted), "top": [],
            "balanced": per[1][truth.sum(0) > 0].mean(), **averages(truth, predicted), "macro": macro,
            "kappa": float("nan"), "matthews": float("nan"), "log_loss": m.log_loss(truth.ravel(), p.ravel()),
            "hamming": m.hamming_loss(truth, predicted), "per_class": np.array(per[:3]).T, "support": per[3],
            "curves": each, "macro_area": np.nanmean(areas), "map": np.nanmean(aps),
            "weighted_area": np.nansum(areas * per[3]) / counted,
            "micro_ap": m.average_precision_score(truth.ravel(), p.ravel()), "best_f1": best}


def cases(seed):
    rng = np.random.default_rng(seed)
    out = [single_case(rng, "seven classes", 60, 7, 7), single_case(rng, "an absent class", 40, 4, 3),
           single_case(rng, "ties", 50, 3, 3, tied=True), single_case(rng, "two classes", 30, 2, 2),
           single_case(rng, "twelve classes", 40, 12, 12), single_case(rng, "one class of three", 20, 3, 1),
           multi_case(rng, "several labels", 50, 5), multi_case(rng, "a label that no picture has", 30, 3, absent=True)]
    # Quantiles of numpy, for the intervals.
    values = np.sort(rng.normal(size=37))
    return {"cases": out, "values": values, "quantiles": [[q, np.quantile(values, q)] for q in (0, 0.025, 0.31, 0.5, 0.975, 1)]}
