"""Figures of a tagger folder on the dev sets, from model.onnx alone (onnxruntime, one window a call, as the job does).

    python evaluate.py --model ../tagger --data ../../shared/data
    python evaluate.py --model ../tagger --data ../../shared/data --tune      weights of the transitions, on polnear_dev and testa
"""
import argparse
import json
import time
from pathlib import Path

import numpy as np
import onnxruntime

import data
import decode
import labels
import measure
from wordpiece import Encoder


def tagger(folder, file, threads):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(str(folder / file), options, providers=["CPUExecutionProvider"])


def scores(session, encoded):
    """One array [tokens, labels] a window, at the first piece of each token."""
    out = []
    for windows in encoded:
        for w in windows:
            if w["token"]:
                ids = np.array([w["ids"]], dtype=np.int64)
                logits = session.run(["logits"], {"input_ids": ids, "attention_mask": np.ones_like(ids),
                                                  "token_type_ids": np.zeros_like(ids)})[0][0]
                out.append(logits[w["first"]])
    return out


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--model", default="../tagger")
    ask.add_argument("--file", default="model.onnx")
    ask.add_argument("--data", default="../shared/data")
    ask.add_argument("--sets", nargs="*", default=list(measure.SETS))
    ask.add_argument("--threads", type=int, default=1)
    ask.add_argument("--tune", action="store_true")
    args = ask.parse_args()
    folder = Path(args.model)
    encoder = Encoder((folder / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n"))
    names = (folder / "labels.txt").read_text(encoding="utf-8").split()
    tables = json.loads((folder / "transitions.json").read_text(encoding="utf-8"))
    session = tagger(folder, args.file, args.threads)
    for name in args.sets:
        docs = measure.read(Path(args.data), name)
        encoded = [data.encode(d, encoder) for d in docs]
        began = time.time()
        found = scores(session, encoded)
        seconds = time.time() - began
        print(f"{name}: {sum(len(x) for x in found)} tokens, {len(found)} windows, {seconds:.1f} s")
        for part in measure.SETS[name]:
            columns = [i for i, n in enumerate(names) if n.startswith(part + ":")]
            if not columns:
                continue
            table = tables[part]
            for weight in ([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7] if args.tune else [0.0, table["weight"]]):
                decoded = [decode.viterbi(decode.normal(x[:, columns]), np.array(table["start"]),
                                          np.array(table["transition"]), weight) for x in found]
                s = measure.score(name, part, docs, measure.spread(docs, encoded, decoded))
                print(f"  {part} weight {weight}: " + ", ".join(
                    f"{k} {100 * v['f1']:.2f} (P {100 * v['p']:.2f} R {100 * v['r']:.2f})" if isinstance(v, dict) else f"{k} {100 * v:.2f}"
                    for k, v in s.items()), flush=True)
                if weight == table["weight"] == 0.0:
                    break


if __name__ == "__main__":
    main()
