# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts beside it.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '\n== %s\n' "$*" >&2; }

# packages_of GROUP...: the packages of these groups of packages.txt, one a line.
packages_of() {
    local group
    for group in "$@"; do
        awk -v wanted="[$group]" '
            /^#/ { next }
            /^\[/ { inside = ($0 == wanted); next }
            inside { for (i = 1; i <= NF; i++) print $i }' "$root/packaging/packages.txt"
    done | sort -u
}

# install_packages GROUP...: installs with apt what is missing; without anything missing neither apt nor root is needed.
install_packages() {
    local package missing=()
    if ! command -v dpkg-query >/dev/null; then
        say "Not a Debian system: install what packaging/packages.txt names yourself. Going on."
        return
    fi
    for package in $(packages_of "$@"); do
        case $(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null) in
            ii*) ;;
            *) missing+=("$package") ;;
        esac
    done
    ((${#missing[@]})) || return 0

    local as_root=()
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            printf 'As root, run: apt-get install %s\n' "${missing[*]}" >&2
            exit 1
        fi
        as_root=(sudo)
    fi
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq </dev/null
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o DPkg::Lock::Timeout=600 "${missing[@]}" </dev/null >/dev/null
}

# install_node_modules: what the tests of exported models run in Node.js, into build/node, where npm is there and reaches its
# registry; else these tests say that they were skipped. Its binaries come inside the packages: no script of theirs is run.
install_node_modules() {
    local to=$root/build/node
    if ! command -v npm >/dev/null; then
        say "No npm: the tests of exported models in Node.js are skipped"
        return
    fi
    mkdir -p "$to"
    cmp -s "$root/tests/node/package.json" "$to/installed.json" && return
    cp "$root/tests/node/package.json" "$to/package.json"
    if npm install --prefix "$to" --ignore-scripts --no-audit --no-fund --silent </dev/null >&2; then
        cp "$root/tests/node/package.json" "$to/installed.json"
    else
        say "npm could not fetch its packages: the tests of exported models in Node.js are skipped"
    fi
}

# As many compilers as cores, but no more than memory allows: one that reads LibTorch's headers takes up to 2 GB.
build_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemTotal:/ { print int($2 / 1024 / 1024 / 2) }' /proc/meminfo)
    ((memory < cores)) && cores=$memory
    echo $((cores > 0 ? cores : 1))
}

# build PRESET: configures and builds a preset of CMakePresets.json.
build() {
    say "Building preset $1 into build/$1"
    cmake -S "$root" --preset "$1"
    (cd "$root" && cmake --build --preset "$1" --parallel "$(build_jobs)")
}
