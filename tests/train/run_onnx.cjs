// SPDX-License-Identifier: GPL-3.0-or-later
// node run_onnx.cjs JOBS.json: runs ONNX files with onnxruntime-node; each job says model, input (a raw file), type,
// dims and output (a raw float32 file for the logits).
const fs = require("fs");
const ort = require("onnxruntime-node");

async function main() {
    for (const job of JSON.parse(fs.readFileSync(process.argv[2], "utf8"))) {
        const session = await ort.InferenceSession.create(job.model);
        const bytes = fs.readFileSync(job.input);
        const whole = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
        const values = job.type === "uint8" ? new Uint8Array(whole) : new Float32Array(whole);
        const result = await session.run({ image: new ort.Tensor(job.type, values, job.dims) });
        fs.writeFileSync(job.output, Buffer.from(Float32Array.from(result.logits.data).buffer));
    }
    console.log("done");
}

main().catch((error) => {
    console.error(error);
    process.exit(1);
});
