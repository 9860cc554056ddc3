"""The steps of the recipe, one sub-command each; README.md has them in order.

    encode   the data sets as windows of piece ids          -> WORK/gold.pkl, free.pkl, dev.pkl, vocab.txt
    words    masked-word training on the news text          (optional, adapts base weights to news and to capitals)
    gold     training on the gold labels
    teach    mean probabilities of several models           -> WORK/soft.pt
    learn    training on those probabilities and on gold
    check    figures on the dev sets
"""
import argparse
import json
import pickle
import time
from pathlib import Path

import numpy as np
import torch

import data
import decode
import labels
import measure
import train
from bert import Tagger, load_base
from train import Batches, DEVICE
from wordpiece import Encoder, cased


def encode(args):
    base = Path(args.vocab).read_text(encoding="utf-8").split("\n")[:30522]
    pieces, old_ids, caps = cased(base)
    work = Path(args.work)
    work.mkdir(parents=True, exist_ok=True)
    encoder = Encoder(pieces, case_sensitive=not args.uncased)
    (work / "vocab.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    save(work / "cased.pkl", (old_ids, caps))
    save(work / "gold.pkl", data.gold(args.data, encoder, args.packings, args.continuation, args.workers))
    dev = {}
    for name in measure.SETS:
        docs = measure.read(Path(args.data), name)
        dev[name] = (docs, [data.encode(d, encoder) for d in docs])
    save(work / "dev.pkl", dev)
    if args.share:
        free = data.articles(Path(args.data) / "articles/allsides_distractors.jsonl.gz", args.share)
        save(work / "free.pkl", data.pack(free, encoder, workers=args.workers))


def save(path, x):
    with open(path, "wb") as f:
        pickle.dump(x, f, protocol=4)


def read(path):
    with open(path, "rb") as f:
        return pickle.load(f)


def start(path, work, dropout):
    old_ids, caps = read(Path(work) / "cased.pkl")
    if str(path).endswith(".npz"):
        model = load_base(path, old_ids, caps, dropout=dropout)
    else:
        state = torch.load(path)
        model = Tagger(old_ids, caps, 1 + max(int(k.split(".")[1]) for k in state if k.startswith("layers.")), dropout=dropout)
        model.load_state_dict({k: v.float() if v.is_floating_point() else v for k, v in state.items()})
    return model.to(DEVICE), old_ids


def words(args):
    model, old_ids = start(args.start, args.work, 0.0)
    batches = Batches(data.Windows.join([read(Path(args.work) / "free.pkl"), read(Path(args.work) / "gold.pkl")]), budget=args.budget)
    train.fit(model, batches, train.masked_words(batches, old_ids), args.rate, args.epochs, args.seed, note=args.out)
    torch.save(model.state_dict(), args.out)


def gold(args):
    model, _ = start(args.start, args.work, args.dropout)
    windows = read(Path(args.work) / "gold.pkl")
    if len(args.parts) < len(labels.PARTS):
        windows = windows.with_labels(args.parts[0])
    batches = Batches(windows, budget=args.budget)
    train.fit(model, batches, train.hard(batches, args.parts), args.rate, args.epochs, args.seed, note=args.out)
    torch.save(model.state_dict(), args.out)
    if not args.quiet:
        report(model, args.work, args.out)


def everything(work):
    return data.Windows.join([read(Path(work) / "gold.pkl"), read(Path(work) / "free.pkl")])


def teach(args):
    """Each teacher is "parts=model", as in ner,syn=n.pt: it speaks for those parts only."""
    batches, dev = Batches(everything(args.work), budget=65536), read(Path(args.work) / "dev.pkl")
    total, mean, count = 0, {k: 0 for k in dev}, torch.zeros(len(labels.LABELS), device=DEVICE)
    for teacher in args.teachers:
        parts, path = teacher.split("=")
        speaks = torch.tensor([label.split(":")[0] in parts.split(",") for label in labels.LABELS], device=DEVICE)
        count += speaks
        model, _ = start(path, args.work, 0.0)
        total = total + train.predict(model, batches).exp_().mul_(speaks)
        for k, v in scores(model, dev).items():
            mean[k] = mean[k] + v.exp() * speaks.cpu()
    torch.save(total.div_(count).half(), Path(args.work) / "soft.pt")
    if not args.quiet:      # what the committee itself reaches
        show("committee", dev, {k: (v / count.cpu()).clamp(min=1e-6).log() for k, v in mean.items()}, args.work)
    return dev, mean, count


def learn(args):
    model, _ = start(args.start, args.work, args.dropout)
    if args.skip:       # every second layer of a deeper model as a start
        model.layers = torch.nn.ModuleList(list(model.layers)[1::2])
    soft = torch.load(Path(args.work) / "soft.pt").to(DEVICE)
    batches = Batches(everything(args.work), soft, args.budget)
    train.fit(model, batches, train.soft(batches, args.gold_weight), args.rate, args.epochs, args.seed, note=args.out)
    torch.save(model.state_dict(), args.out)
    if not args.quiet:
        report(model, args.work, args.out)


def scores(model, dev):
    out = {}
    for name, (docs, encoded) in dev.items():
        windows = [w for doc in encoded for w in doc if w["first"]]
        batches = Batches(data.Windows(windows))
        out[name] = train.predict(model, batches)[batches.first].float().cpu()
    return out


def show(note, dev, logp, work):
    tables = decode.count(gold_sequences(Path(work)))
    for name, parts in measure.SETS.items():
        docs, encoded = dev[name]
        sizes = [len(w["token"]) for doc in encoded for w in doc if w["token"]]
        for part in parts:
            for weight in ((0.0,) if part == "syn" else (0.0, 0.3)):
                table, decoded = tables[part], []
                for x in np.split(decode.part_scores(logp[name].numpy(), part), np.cumsum(sizes)[:-1]):
                    decoded.append(decode.viterbi(x, table["start"], table["transition"], weight))
                s = measure.score(name, part, docs, measure.spread(docs, encoded, decoded))
                print(f"{note} | {name} {part} w={weight}: " + " ".join(
                    f"{k} {100 * (v['f1'] if isinstance(v, dict) else v):.2f}" for k, v in s.items()), flush=True)


def gold_sequences(work):
    """Gold label sequences of the training windows, by part, as the text was packed first."""
    g = read(work / "gold.pkl")
    out = {}
    for row, part in enumerate(labels.PARTS):
        known = g.labels[row] >= 0
        ids, cut = g.labels[row][known].astype(np.int64), np.concatenate([[0], np.cumsum(known)])[g.offset]
        out[part] = [ids[b:e] for b, e in zip(cut[:-1], cut[1:]) if e > b]
    return out


def report(model, work, note):
    dev = read(Path(work) / "dev.pkl")
    show(note, dev, scores(model, dev), work)


def check(args):
    model, _ = start(args.start, args.work, 0.0)
    report(model, args.work, args.start)


def main(argv=None):
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("step", choices=["encode", "words", "gold", "teach", "learn", "check"])
    ask.add_argument("--data", default="../shared/data")
    ask.add_argument("--work", default="work")
    ask.add_argument("--vocab", default="vocab.txt", help="the 30522 lower-case pieces, one a line")
    ask.add_argument("--start", help="base weights (.npz) or a model of an earlier step (.pt)")
    ask.add_argument("--out")
    ask.add_argument("--teachers", nargs="*")
    ask.add_argument("--epochs", type=float, default=2)
    ask.add_argument("--rate", type=float, default=2e-4)
    ask.add_argument("--dropout", type=float, default=0.1)
    ask.add_argument("--budget", type=int, default=16384, help="pieces a batch, padding included")
    ask.add_argument("--gold-weight", type=float, default=0.0)
    ask.add_argument("--seed", type=int, default=0)
    ask.add_argument("--skip", action="store_true")
    ask.add_argument("--packings", type=int, default=4)
    ask.add_argument("--share", type=float, default=1.0, help="of the unlabelled articles")
    ask.add_argument("--continuation", choices=["I", "B"], default="I")
    ask.add_argument("--uncased", action="store_true")
    ask.add_argument("--workers", type=int, default=1)
    ask.add_argument("--parts", nargs="*", default=list(labels.PARTS), help="train these tag sets only, on the sets that have them")
    ask.add_argument("--quiet", action="store_true", help="no figures")
    args = ask.parse_args(argv)
    began = time.time()
    result = globals()[args.step](args)
    print(f"{args.step} {args.out or ''} {time.time() - began:.0f}s", flush=True)
    return result


if __name__ == "__main__":
    main()
