// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/worker_page.h"

namespace imago {

manual::PageText workerPage() {
    manual::PageText page;
    page.summary = "the process that trains, predicts and exports for imago";
    page.paragraphs = {
        "imago(1) starts this program for all that needs LibTorch, so that its end, whatever the reason, "
        "takes "
        "no label with it. It never opens a project: it gets a run folder, which is complete in itself.",
        "By hand it serves to train a run folder on another machine, alone or under torchrun or srun: imago "
        "train --prepare makes such a folder, imago run pack takes its pictures along, and imago run attach "
        "takes it back.",
        "Standard output is one JSON object a line: first hello, then progress, and done or error at the "
        "end. "
        "Standard input takes the commands pause, resume and stop; train ends with a checkpoint at its end, "
        "unless --keep-going is given. Standard error is log text."};
    page.sections = {
        {"Exit status",
         {{"0", "The job is done."},
          {"1", "It failed; standard error says why."},
          {"2", "The command line is wrong."}}},
        {"Environment",
         {{"OMP_WAIT_POLICY, OPENBLAS_NUM_THREADS",
           "PASSIVE and 1 where they are not set: the program starts itself once more with them."},
          {"WORLD_SIZE, SLURM_NTASKS", "Set by torchrun and srun, where several processes train one run."},
          {"CUDA_VISIBLE_DEVICES", "The CUDA devices that may be used."},
          {"IMAGO_RESOURCES", "The folder with weights, instead of ../share/imago beside the program."},
          {"IMAGO_CACHE_DIR", "The folder for decoded pictures and features, instead of ~/.cache/imago."},
          {"IMAGO_ONNXRUNTIME", "The library of ONNX Runtime, where it is not libonnxruntime.so."}}}};
    page.seeAlso = {"imago(1)"};
    return page;
}

} // namespace imago
