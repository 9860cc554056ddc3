"""Scores of predicted label sequences against gold spans (all in documents of data.py).

Attribution, over all tokens of a document (windows put together again, so that a span may cross them):
- token micro F1 over the roles SOURCE, CUE, CONTENT (B and I merged): a token is right if its role is;
- span F1 per role: a gold span is one contiguous part of an annotation, a predicted span is a run of one
  role, cut at each B-. exact = same tokens; IoU = one-to-one pairs with |and| / |or| >= 0.5, best first.
NER: entity F1, same characters and same type. POS: accuracy over the reduced tags.
"""
import numpy as np

import data
import labels
import text as T


def runs(ids, names):
    """[(first token, one past the last, type)] of a sequence of BIO labels."""
    out = []
    for i, k in enumerate(ids):
        name = names[k]
        if name == "O":
            continue
        if name[0] == "I" and out and out[-1][1] == i and out[-1][2] == name[2:]:
            out[-1] = (out[-1][0], i + 1, name[2:])
        else:
            out.append((i, i + 1, name[2:]))
    return out


def f1(tp, predicted, gold):
    return {"p": tp / max(predicted, 1), "r": tp / max(gold, 1), "f1": 2 * tp / max(predicted + gold, 1)}


def pairs(a, b, least=0.5):
    """How many one-to-one pairs of spans overlap by at least `least` (IoU)."""
    found = []
    for i, (b1, e1) in enumerate(a):
        for j, (b2, e2) in enumerate(b):
            both = min(e1, e2) - max(b1, b2)
            if both > 0:
                iou = both / (max(e1, e2) - min(b1, b2))
                if iou >= least:
                    found.append((-iou, i, j))
    left, right = set(), set()
    for _, i, j in sorted(found):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
    return len(left)


def attribution(docs, predictions):
    """predictions: one array of att label ids a document (over its tokens)."""
    roles = ("SOURCE", "CUE", "CONTENT")
    tok = {r: np.zeros(3) for r in roles}
    exact, iou = {r: np.zeros(3) for r in roles}, {r: np.zeros(3) for r in roles}
    for doc, ids in zip(docs, predictions):
        toks = T.tokens(doc["text"])
        starts = [b + e for b, e in toks]
        gold_ids = (np.array(data.token_labels(doc, toks)["att"]) + 1) // 2
        role_ids = (np.array(ids) + 1) // 2
        for k, r in enumerate(roles, 1):
            tok[r] += [((gold_ids == k) & (role_ids == k)).sum(), (role_ids == k).sum(), (gold_ids == k).sum()]
        spans = runs(ids, labels.ATT)
        for r in roles:
            gold = {(int(np.searchsorted(starts, 2 * b)), int(np.searchsorted(starts, 2 * e)))
                    for b, e, role, _ in doc["spans"]["att"] if role == r}
            gold = sorted(s for s in gold if s[0] < s[1])
            mine = [(b, e) for b, e, role in spans if role == r]
            exact[r] += [len(set(mine) & set(gold)), len(mine), len(gold)]
            iou[r] += [pairs(mine, gold), len(mine), len(gold)]
    out = {"token": f1(*sum(tok.values()))}
    for r in roles:
        out[f"token {r}"] = f1(*tok[r])
        out[f"exact {r}"] = f1(*exact[r])
        out[f"iou50 {r}"] = f1(*iou[r])
    return out


def entities(docs, predictions, types=("PER", "ORG", "LOC", "MISC")):
    counts = {t: np.zeros(3) for t in types}
    for doc, ids in zip(docs, predictions):
        toks = T.tokens(doc["text"])
        mine = {(toks[b][0], toks[e - 1][1], t) for b, e, t in runs(ids, labels.NER) if t in types}
        gold = {(b, e, t) for b, e, t, _ in doc["spans"]["ner"] if t in types}
        for t in types:
            counts[t] += [sum(x[2] == t for x in mine & gold), sum(x[2] == t for x in mine), sum(x[2] == t for x in gold)]
    return {"entity": f1(*sum(counts.values())), **{t: f1(*c) for t, c in counts.items()}}


def syntax(docs, predictions):
    right = total = 0
    for doc, ids in zip(docs, predictions):
        gold = np.array(data.token_labels(doc, T.tokens(doc["text"]))["syn"])
        right += (gold == np.array(ids)).sum()
        total += len(gold)
    return {"accuracy": right / total}


SETS = {"polnear_dev": ("att",), "conll2003_testa": ("ner", "syn"), "wikigold": ("ner",),
        "uner_ewt_dev": ("ner",), "re3d_dev": ("ner",)}


def read(root, name):
    if name == "polnear_dev":
        return list(data.polnear(root / "attribution/polnear_dev.jsonl.gz"))
    if name == "re3d_dev":
        return list(data.re3d(root / "ner/re3d_dev.jsonl.gz"))
    return list(data.conll(root / f"ner/{name}.conll.gz", pos=name.startswith("conll")))


def score(name, part, docs, predictions):
    if part == "att":
        return attribution(docs, predictions)
    if part == "syn":
        return syntax(docs, predictions)
    three = name in ("uner_ewt_dev", "re3d_dev")     # sets without MISC
    return entities(docs, predictions, ("PER", "ORG", "LOC") if three else ("PER", "ORG", "LOC", "MISC"))


def spread(docs, encoded, decoded):
    """Label ids of windows -> label ids over all tokens of each document (a token without a piece: 0)."""
    out = []
    at = 0
    for doc, windows in zip(docs, encoded):
        ids = np.zeros(len(T.tokens(doc["text"])), dtype=np.int64)
        for w in windows:
            if w["token"]:
                ids[w["token"]] = decoded[at]
            at += 1
        out.append(ids)
    return out
