# SPDX-License-Identifier: GPL-3.0-or-later
"""Label quality: confident learning transcribed from Northcutt et al. (2021) in numpy, independent of the C++;
scikit-learn's neighbours and mutual information, scipy's entropy."""
import numpy as np
from scipy.stats import entropy
from sklearn.metrics import normalized_mutual_info_score
from sklearn.neighbors import NearestNeighbors


def round_half_up(x):
    return int(np.floor(x + 0.5))


def confident_learning(labels, p):
    n, m = p.shape
    # Equation 2: the threshold of a class is the mean self-confidence of the pictures labelled so.
    t = np.array([p[labels == j, j].mean() if (labels == j).any() else np.inf for j in range(m)])
    # Equation 1: count (given, argmax of the classes above their threshold).
    joint = np.zeros((m, m), dtype=int)
    off_diagonal = np.zeros(n, dtype=bool)
    for k in range(n):
        above = np.flatnonzero(p[k] >= t)
        if len(above):
            j = above[np.argmax(p[k, above])]
            joint[labels[k], j] += 1
            off_diagonal[k] = j != labels[k]
    # Equation 3: rows sum to how often the label was given.
    counts = np.zeros((m, m))
    for i in range(m):
        given = float((labels == i).sum())
        if joint[i].sum():
            counts[i] = joint[i] / float(joint[i].sum()) * given
        else:
            counts[i, i] = given
    q = counts / n
    # Prune by class: n Σ_{j≠i} Q[i][j] of least self-confidence.
    by_class = np.zeros(n, dtype=bool)
    for i in range(m):
        mine = np.flatnonzero(labels == i)
        order = mine[np.argsort(p[mine, i], kind="stable")]
        by_class[order[:round_half_up(len(mine) - counts[i, i])]] = True
    # Prune by noise rate: n Q[i][j] of the greatest margin p_j − p_i.
    by_rate = np.zeros(n, dtype=bool)
    for i in range(m):
        for j in range(m):
            if i != j:
                mine = np.flatnonzero(labels == i)
                order = mine[np.argsort(-(p[mine, j] - p[mine, i]), kind="stable")]
                by_rate[order[:round_half_up(counts[i, j])]] = True
    own = p[np.arange(n), labels]
    others = p.copy()
    others[np.arange(n), labels] = -np.inf
    margin = (own - others.max(1) + 1) / 2

    def ranked(mask, score, agreement=True):
        mask = mask & (p.argmax(1) != labels) if agreement else mask
        found = np.flatnonzero(mask)
        return found[np.argsort(score[found], kind="stable")]

    return {"thresholds": np.where(np.isinf(t), np.nan, t), "confident_joint": joint, "joint": q,
            "noise": q.sum() - np.trace(q), "self_confidence": own, "margin": margin,
            "confidentJoint": ranked(off_diagonal, own), "byClass": ranked(by_class, own), "byNoiseRate": ranked(by_rate, own),
            "both": ranked(by_class & by_rate, own), "by_margin": ranked(by_rate, margin),
            "unfiltered": ranked(by_class, own, agreement=False)}


def labels_case(rng, n, m, present, noise):
    truth = rng.integers(0, present, n)
    given = np.where(rng.random(n) < noise, (truth + 1 + (rng.random(n) < 0.2)) % present, truth)
    logits = rng.normal(size=(n, m)) + 2.5 * np.eye(m)[truth]
    p = (np.exp(logits) / np.exp(logits).sum(1, keepdims=True)).astype(np.float32).astype(np.float64)
    h = entropy(p, axis=1) / np.log(m)
    s = np.sort(p, axis=1)
    return {"classes": m, "labels": given, "probabilities": p.ravel(), **confident_learning(given, p), "entropy": h,
            "uncertain_margin": 1 - (s[:, -1] - s[:, -2]), "least": (1 - s[:, -1]) * m / (m - 1)}


def cases(seed):
    rng = np.random.default_rng(seed)
    out = [labels_case(rng, 90, 4, 4, 0.2), labels_case(rng, 60, 3, 3, 0.0), labels_case(rng, 50, 5, 4, 0.1),
           labels_case(rng, 40, 2, 2, 0.3)]
    points = rng.normal(size=(60, 7)).astype(np.float32)
    neighbours = {}
    for kind in ("cosine", "euclidean"):
        d, i = NearestNeighbors(n_neighbors=6, metric=kind, algorithm="brute").fit(points.astype(np.float64)).kneighbors()
        neighbours[kind] = {"distances": d.ravel(), "rows": i.ravel(), "mean": d.mean(1)}
    a, b = rng.integers(0, 4, 80), rng.integers(0, 3, 80)
    b = np.where(rng.random(80) < 0.5, a % 3, b)
    return {"cases": out, "points": points.astype(np.float64).ravel(), "neighbours": neighbours, "a": a, "b": b,
            "nmi": normalized_mutual_info_score(a, b)}
