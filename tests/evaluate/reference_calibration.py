# SPDX-License-Identifier: GPL-3.0-or-later
"""Calibration: scikit-learn's reliability curve and Brier score, scipy's minimum for the temperature."""
import numpy as np
from scipy import optimize, special, stats
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss


def temperature(logits, truth):
    """1/T where the derivative of the cross-entropy is zero, and the losses."""
    rows = np.arange(len(truth))

    def loss(beta):
        return -(beta * logits - special.logsumexp(beta * logits, axis=1, keepdims=True))[rows, truth].mean()

    def slope(beta):
        p = special.softmax(beta * logits, axis=1)
        return ((p * logits).sum(1) - logits[rows, truth]).mean()

    beta = optimize.brentq(slope, 1 / 20, 20, xtol=1e-15, rtol=1e-14)
    return [1 / beta, loss(1), loss(beta)]


def reliability(confidence, right, bins):
    true, said = calibration_curve(right, confidence, n_bins=bins)
    counts = np.histogram(confidence, np.linspace(0, 1, bins + 1))[0]
    counts = counts[counts > 0]
    return {"said": said, "true": true, "counts": counts,
            "ece": (np.abs(true - said) * counts).sum() / counts.sum(), "mce": np.abs(true - said).max()}


def cases(seed):
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, 4, 120)
    logits = (3 * (rng.normal(size=(120, 4)) + np.eye(4)[truth])).astype(np.float32).astype(np.float64)
    p = special.softmax(logits, axis=1).astype(np.float32).astype(np.float64)
    one_hot = np.eye(4)[truth]
    top = p.max(1)
    single = {"classes": 4, "truth": [[t] for t in truth], "probabilities": p.ravel(), "logits": logits.ravel(),
              **reliability(top, p.argmax(1) == truth, 10), "temperature": temperature(logits, truth),
              "from_probabilities": temperature(np.log(p), truth),
              "brier": sum(brier_score_loss(one_hot[:, k], p[:, k]) for k in range(4))}
    order = np.argsort(-top, kind="stable")
    wrong = np.cumsum((p.argmax(1) != truth)[order])
    single["risk"] = wrong / np.arange(1, 121)
    single["aurc"] = single["risk"].mean()

    labels = (rng.random((60, 3)) < 0.4).astype(int)
    raw = 2.5 * (rng.normal(size=labels.shape) + labels - 0.5)
    q = special.expit(raw).astype(np.float32).astype(np.float64)
    pair_logits = np.stack([np.zeros(q.size), special.logit(q).ravel()], axis=1)
    multi = {"multi": True, "classes": 3, "truth": [list(np.flatnonzero(r)) for r in labels], "probabilities": q.ravel(),
             **reliability(q.ravel(), labels.ravel(), 10), "temperature": temperature(pair_logits, labels.ravel()),
             "brier": brier_score_loss(labels.ravel(), q.ravel())}

    tests = []
    for b, c in ((0, 0), (1, 0), (0, 6), (10, 3), (40, 61), (7, 7)):
        exact = stats.binomtest(min(b, c), b + c).pvalue if b + c else 1.0
        chi = max(0, abs(b - c) - 1) ** 2 / (b + c) if b + c else 0.0
        tests.append([b, c, exact, chi, stats.chi2.sf(chi, 1)])
    fisher = [[a, n, b, k, stats.fisher_exact([[a, n - a], [b, k - b]], alternative="greater")[1]]
              for a, n, b, k in ((3, 10, 5, 40), (0, 10, 5, 40), (10, 10, 0, 5), (30, 90, 60, 400))]
    wilson = [[k, n, c, *stats.binomtest(k, n).proportion_ci(c, "wilson")]
              for k, n, c in ((0, 10, 0.95), (7, 9, 0.9), (120, 400, 0.99), (5, 5, 0.95))]
    normal = [[p, stats.norm.ppf(p)] for p in (1e-9, 0.01, 0.3, 0.5, 0.975, 0.999999)]
    many = rng.random(12) ** 3
    order = np.argsort(many)
    adjusted = np.empty(12)
    adjusted[order] = np.minimum(1, np.minimum.accumulate((many[order] * 12 / np.arange(1, 13))[::-1])[::-1])
    return {"single": single, "multi": multi, "mcnemar": tests, "fisher": fisher, "wilson": wilson, "normal": normal,
            "p_values": many, "adjusted": adjusted}
