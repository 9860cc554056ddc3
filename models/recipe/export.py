"""A trained model (.pt) -> the folder that Spark NLP imports.

    python export.py S.pt --work work --out ../tagger                     all three parts (33 labels)
    python export.py S.pt --work work --out ../tagger16 --parts ner att   only entities and attribution (16 labels)

Writes model.onnx (int8), vocab.txt, labels.txt, transitions.json. Spark NLP wants vocab.txt and labels.txt in a
folder `assets` beside model.onnx: the importer lays them there.

int8: weights per channel (one scale for each output), activations per call (dynamic). The last layer (33 x 384) stays
float: it costs nothing and decides everything. `reduce_range` (7-bit weights) is only for old CPUs without
VNNI, where 8-bit products may overflow.
"""
import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

import decode
import labels
import run
from bert import Tagger

WEIGHT = {"ner": 0.2, "att": 0.2, "syn": 0.0}      # of the transitions, chosen on dev (evaluate.py --tune)


class Parts(torch.nn.Module):
    """The network with the inputs of Spark NLP and only some of the parts."""

    def __init__(self, model, parts):
        super().__init__()
        self.model, self.parts = model, parts

    def forward(self, input_ids, attention_mask, token_type_ids):
        x = self.model(input_ids, attention_mask, token_type_ids)
        split = dict(zip(labels.PARTS, x.split([len(v) for v in labels.PARTS.values()], -1)))
        return torch.cat([split[p] for p in self.parts], -1)


def to_onnx(model, parts, path):
    ids = torch.randint(1000, 2000, (2, 16))
    names = ["input_ids", "attention_mask", "token_type_ids"]
    torch.onnx.export(Parts(model, parts).eval(), (ids, torch.ones_like(ids), torch.zeros_like(ids)), str(path),
                      input_names=names, output_names=["logits"], opset_version=14, dynamo=False,
                      dynamic_axes={n: {0: "batch", 1: "sequence"} for n in names + ["logits"]})


def quantise(source, target, reduce_range=False):
    graph = onnx.load(source).graph
    head = [n.name for n in graph.node if "/head/" in n.name]
    quantize_dynamic(source, target, per_channel=True, reduce_range=reduce_range, weight_type=QuantType.QInt8,
                     op_types_to_quantize=["MatMul"], nodes_to_exclude=head)
    small_embeddings(target)


def small_embeddings(path):
    """Word vectors as int8 with a scale for each piece. (The library has one scale for the whole table: pieces are
    of very different lengths, so one scale would lose the short ones.)"""
    model = onnx.load(path)
    graph = model.graph
    table = next(i for i in graph.initializer if list(i.dims) == [30522, 384])
    gather = next(n for n in graph.node if n.op_type == "Gather" and n.input[0] == table.name)
    a = numpy_helper.to_array(table)
    scale = np.maximum(np.abs(a).max(axis=1, keepdims=True), 1e-6).astype(np.float32) / 127
    graph.initializer.remove(table)
    graph.initializer.extend([numpy_helper.from_array(np.round(a / scale).astype(np.int8), "word_int8"),
                              numpy_helper.from_array(scale, "word_scale")])
    at = list(graph.node).index(gather)
    out, ids = gather.output[0], gather.input[1]
    new = [helper.make_node("Gather", ["word_int8", ids], ["word_q"]),
           helper.make_node("Cast", ["word_q"], ["word_f"], to=TensorProto.FLOAT),
           helper.make_node("Gather", ["word_scale", ids], ["word_s"]),
           helper.make_node("Mul", ["word_f", "word_s"], [out])]
    nodes = list(graph.node)
    nodes[at:at + 1] = new
    del graph.node[:]
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("model")
    ask.add_argument("--work", default="work")
    ask.add_argument("--out", default="../tagger")
    ask.add_argument("--parts", nargs="*", default=list(labels.PARTS))
    ask.add_argument("--reduce-range", action="store_true")
    args = ask.parse_args()
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    run.DEVICE = "cpu"
    model, _ = run.start(args.model, args.work, 0.0)
    to_onnx(model.cpu(), args.parts, out / "float.onnx")
    quantise(out / "float.onnx", out / "model.onnx", args.reduce_range)
    names = [f"{p}:{n}" for p in args.parts for n in labels.PARTS[p]]
    (out / "labels.txt").write_text("\n".join(names) + "\n", encoding="utf-8")
    (out / "vocab.txt").write_text((Path(args.work) / "vocab.txt").read_text(encoding="utf-8"), encoding="utf-8")
    tables = decode.count(run.gold_sequences(Path(args.work)))
    rows = lambda table: ",\n   ".join(json.dumps([round(float(x), 4) for x in row]) for row in table)
    (out / "transitions.json").write_text("{\n" + ",\n".join(
        f' "{p}": {{\n  "labels": {json.dumps(labels.PARTS[p])},\n  "weight": {WEIGHT[p]},\n  "start": {rows([tables[p]["start"]])},\n'
        f'  "transition": [\n   {rows(tables[p]["transition"])}]}}' for p in args.parts) + "\n}\n", encoding="utf-8")
    print({f.name: f.stat().st_size for f in out.iterdir()})


if __name__ == "__main__":
    main()
