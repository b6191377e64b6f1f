# SPDX-License-Identifier: GPL-3.0-or-later
"""Principal components, UMAP's curve and classes side by side; handwritten digits that scikit-learn brings along."""
import numpy as np
from scipy.cluster import hierarchy
from scipy.optimize import curve_fit
from scipy.spatial.distance import squareform
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.manifold import trustworthiness


def pca(points, count):
    fit = PCA(count, svd_solver="full").fit(points)
    return {"columns": points.shape[1], "points": points.ravel(), "axes": fit.components_.ravel(), "mean": fit.mean_,
            "variance": fit.explained_variance_, "share": fit.explained_variance_ratio_}


def curve(least, spread):
    """As the authors' program fits a and b."""
    x = np.linspace(0, 3 * spread, 300)
    y = np.where(x < least, 1.0, np.exp(-(x - least) / spread))
    return [least, spread, *curve_fit(lambda x, a, b: 1 / (1 + a * x ** (2 * b)), x, y, ftol=1e-15, xtol=1e-15)[0]]


def order(rng, classes):
    """Classes in families of three, dealt to random places, that are confused within the family."""
    place = rng.permutation(classes)
    family = place // 3
    confusion = np.where(family[:, None] == family[None, :], rng.integers(3, 9, (classes, classes)), rng.integers(0, 2, (classes, classes)))
    confusion[np.diag_indices(classes)] = 40
    share = confusion / confusion.sum(1, keepdims=True)
    apart = 1 - (share + share.T) / 2
    np.fill_diagonal(apart, 0)
    flat = squareform(apart, checks=False)
    best = hierarchy.leaves_list(hierarchy.optimal_leaf_ordering(hierarchy.linkage(flat, "average"), flat))
    return {"confusion": confusion, "family": family, "best": sum(apart[a, b] for a, b in zip(best, best[1:]))}


def cases(seed):
    rng = np.random.default_rng(seed)
    digits = load_digits()
    chosen = rng.permutation(len(digits.data))[:150 if seed == 1 else 500]
    points = digits.data[chosen].astype(int)
    small = np.round(rng.normal(size=(40, 6)) * [5, 3, 2, 1, 1, 0.5], 3).astype(np.float32).astype(np.float64)
    wide = np.round(rng.normal(size=(7, 12)), 3).astype(np.float32).astype(np.float64)
    fit = PCA(2, svd_solver="full").fit_transform(points)
    return {"pca": [pca(small, 6), pca(wide, 6)], "digits": {"columns": 64, "points": points.ravel(), "labels": digits.target[chosen],
            "variance": PCA(5, svd_solver="full").fit(points).explained_variance_,
            "flat": np.round(fit, 5).ravel(), "trust": trustworthiness(points, np.round(fit, 5), n_neighbors=10)},
            "curves": [curve(0.1, 1), curve(0.5, 1), curve(0.01, 2)], "orders": [order(rng, 12), order(rng, 30)]}
