// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/imago_page.h"

namespace imago::cli {

manual::PageText imagoPage() {
    manual::PageText page;
    page.summary = "turn a folder of pictures into a working image model";
    page.paragraphs = {
        "Imago is a studio in which pictures are labelled, augmented, trained with, looked at again where "
        "the "
        "model is wrong, and the model is exported. Without a command it opens the window; F1 opens the "
        "handbook there. Each command is one job of the studio without a window, for scripts.",
        "A project is one file, NAME.imago. Pictures stay where they are and are only read. Training is done "
        "by "
        "imago-worker(1), a process of its own.",
        "A command writes its progress to standard error and its result to standard output; with --json that "
        "is one JSON object, in failure one with the member error.",
        "Imago uses the network only where it is told to: imago weights get fetches one file, imago serve "
        "listens on 127.0.0.1."};
    page.sections = {
        {"Exit status",
         {{"0", "The job is done."},
          {"1", "It failed; standard error says why."},
          {"2", "The command line is wrong."}}},
        {"Environment",
         {{"IMAGO_WORKER_PROGRAM",
           "The imago-worker to use, instead of the one beside imago, in ../libexec/imago or in PATH."},
          {"IMAGO_WORKER_MEMORY",
           "MiB of memory that imago-worker may have; 0 is no limit. Without it, nine tenths of what there "
           "is."},
          {"IMAGO_RESOURCES",
           "The folder with samples and weights, instead of ../share/imago beside the program."},
          {"IMAGO_CONFIG_DIR, IMAGO_DATA_DIR, IMAGO_CACHE_DIR",
           "Folders for settings, for fetched weights and the key that signs exports, and for what may be "
           "deleted at any time, instead of those that XDG_CONFIG_HOME, XDG_DATA_HOME and XDG_CACHE_HOME "
           "give."},
          {"IMAGO_ONNXRUNTIME", "The library of ONNX Runtime, where it is not libonnxruntime.so."},
          {"IMAGO_LOG", "debug, info, warning (the default) or error: what is logged on standard error."}}},
        {"Files",
         {{"NAME.imago",
           "A project: an SQLite database. NAME.imago-wal and -shm belong to it while it is open."},
          {"NAME-backups/", "Beside the project: copies of it, thinned out by age."},
          {"NAME-runs/", "Beside the project: a folder for each training, complete in itself."},
          {"~/.cache/imago/", "Thumbnails and decoded pictures; may be deleted at any time."},
          {"~/.local/share/imago/", "Fetched weights, the sample project, the key that signs exports."},
          {"~/.config/imago/", "Settings of the studio."}}}};
    page.seeAlso = {"imago-worker(1)"};
    return page;
}

} // namespace imago::cli
