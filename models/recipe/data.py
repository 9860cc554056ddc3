"""The data sets as documents (text and gold spans), and documents as encoded windows.

A document is a dict: text; spans = {part: [(begin, end, label, continues)]} with only the parts that
its set annotates; entities/attributions in their own offsets for the evaluation.
"""
import gzip
import json
import random
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np

import labels
import text as T

IGNORE = -1


def _lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as f:
        yield from f


def polnear(path):
    for line in _lines(path):
        row = json.loads(line)
        spans = []
        for a in row["attributions"]:
            for role in ("content", "source", "cue"):
                for i, (b, e) in enumerate(sorted(a.get(role) or [])):
                    spans.append((b, e, role.upper(), i > 0))
        yield {"text": row["body"], "spans": {"att": spans}}


NO_SPACE_BEFORE = {",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "''", "...",
                   "'s", "'S", "'re", "'ve", "'ll", "'d", "'m", "n't"}
NO_SPACE_AFTER = {"(", "[", "{", "$", "``"}


def _sentence(rows, curly):
    """Tokens of a CoNLL file -> (text, [(begin, end)]), by the plain rules of English type-setting."""
    out, spans, glue, quoted = "", [], True, False
    for i, row in enumerate(rows):
        form, pos = row[0], row[1]
        before = form not in NO_SPACE_BEFORE and not (form == "'" and pos == "POS")
        after = form not in NO_SPACE_AFTER
        if form == '"':
            before, after = (False, True) if quoted else (True, False)
            quoted = not quoted
            if curly:
                form = "“" if quoted else "”"
        elif curly:
            form = form.replace("'", "’")
        if out and before and not glue:
            out += " "
        spans.append((len(out), len(out) + len(form)))
        out += form
        glue = not after
    return out, spans


def conll(path, pos=True, curly=False):
    """One document per -DOCSTART-; a sentence is a paragraph."""
    doc, rows = [], []

    def flush():
        nonlocal doc
        if doc:
            yield doc
        doc = []

    def close():
        nonlocal rows
        if rows:
            doc.append(rows)
        rows = []

    def documents():
        for line in _lines(path):
            cells = line.split()
            if not cells:
                close()
            elif cells[0] == "-DOCSTART-":
                close()
                yield from flush()
            else:
                rows.append(cells)
        close()
        yield from flush()

    for sentences in documents():
        text, ner, syn, entity = "", [], [], None
        for rows_ in sentences:
            sentence, spans = _sentence(rows_, curly)
            entity = None
            for row, (b, e) in zip(rows_, spans):
                b, e, tag = b + len(text), e + len(text), row[-1]
                syn.append((b, e, row[1], False))
                if tag == "O":
                    entity = None
                elif tag.startswith("I-") and entity is not None and ner[entity][2] == tag[2:]:
                    ner[entity] = (ner[entity][0], e, tag[2:], False)
                else:
                    ner.append((b, e, tag[2:], False))
                    entity = len(ner) - 1
            text += sentence + "\n"
        yield {"text": text, "spans": {"ner": ner, "syn": syn} if pos else {"ner": ner}}


def re3d(path):
    kinds = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
    for line in _lines(path):
        row = json.loads(line)
        spans = [(x["begin"], x["end"], kinds[x["type"]], False) for x in row["entities"] if x["type"] in kinds]
        yield {"text": row["text"], "spans": {"ner": spans}}


def articles(path, share=1.0):
    """Unlabelled text: each title and each body is a document."""
    for i, line in enumerate(_lines(path)):
        if i % 100 < share * 100:
            row = json.loads(line)
            for field in ("title", "body"):
                if row.get(field):
                    yield {"text": row[field], "spans": {}}


def token_labels(doc, toks, continuation="I"):
    """{part: [label id per token]} for the parts that the document has."""
    out = {}
    starts = [b + e for b, e in toks]             # twice the middle: a token belongs where its middle lies
    for part, spans in doc["spans"].items():
        names = labels.PARTS[part]
        ids = [labels.SYN.index("OTHER") if part == "syn" else 0] * len(toks)
        for b, e, label, continues in spans:
            i = int(np.searchsorted(starts, 2 * b))
            first = True
            while i < len(toks) and starts[i] < 2 * e:
                if part == "syn":
                    name = labels.syn(label, doc["text"][toks[i][0]:toks[i][1]])
                else:
                    begins = first and not (continues and continuation == "I")
                    name = ("B-" if begins else "I-") + label
                ids[i] = names.index(name)
                first = False
                i += 1
        out[part] = ids
    return out


def recase(rng, rate):
    """Sometimes a window in all lower, all upper or title case, as headlines and captions are."""
    x = rng.random() / rate if rate else 9
    if x < 0.4:
        return str.lower
    if x < 0.8:
        return str.upper
    if x < 1.0:
        return lambda s: s[:1].upper() + s[1:]
    return lambda s: s


def encode(doc, encoder, limit=T.LIMIT, continuation="I", rng=None, case_rate=0.0, most_pieces=510):
    """The windows of a document: dicts of ids (with [CLS] and [SEP]), first (positions of the first piece
    of each token that has one), token (its index in the document) and labels (part -> ids, at `first`)."""
    toks = T.tokens(doc["text"])
    gold = token_labels(doc, toks, continuation)
    out = []
    for b, e in T.windows(doc["text"], toks, limit):
        change = recase(rng, case_rate) if rng else (lambda s: s)
        ids, first, token = [encoder.cls], [], []
        for i in range(b, e):
            pieces = encoder.encode(change(T.model_form(doc["text"][toks[i][0]:toks[i][1]])))
            if pieces and len(ids) < most_pieces + 1:
                first.append(len(ids))
                token.append(i)
                ids.extend(pieces)
        ids = ids[:most_pieces + 1] + [encoder.sep]
        out.append({"ids": ids, "first": first, "token": token,
                    "labels": {part: [gold[part][i] for i in token] for part in gold}})
    return out


class Windows:
    """Many windows as flat arrays: ids, first (bool) and one row of labels per part (-1: not known)."""

    def __init__(self, windows):
        windows = [w for w in windows if w["first"]]
        n = np.array([len(w["ids"]) for w in windows], dtype=np.int64)
        self.offset = np.concatenate([[0], np.cumsum(n)])
        self.ids = np.concatenate([np.array(w["ids"], dtype=np.int32) for w in windows])
        self.first = np.zeros(len(self.ids), dtype=bool)
        self.labels = np.full((len(labels.PARTS), len(self.ids)), IGNORE, dtype=np.int8)
        for w, o in zip(windows, self.offset):
            at = o + np.array(w["first"], dtype=np.int64)
            self.first[at] = True
            for row, part in enumerate(labels.PARTS):
                if part in w["labels"]:
                    self.labels[row, at] = w["labels"][part]

    def __len__(self):
        return len(self.offset) - 1

    def with_labels(self, part):
        """Only the windows that have gold labels of this part."""
        row = list(labels.PARTS).index(part)
        known = np.add.reduceat(self.labels[row] != IGNORE, self.offset[:-1]) > 0
        keep = np.repeat(known, np.diff(self.offset))
        out = type(self).__new__(type(self))
        out.ids, out.first, out.labels = self.ids[keep], self.first[keep], self.labels[:, keep]
        out.offset = np.concatenate([[0], np.cumsum(np.diff(self.offset)[known])])
        return out

    @classmethod
    def join(cls, parts):
        self = cls.__new__(cls)
        self.ids = np.concatenate([p.ids for p in parts])
        self.first = np.concatenate([p.first for p in parts])
        self.labels = np.concatenate([p.labels for p in parts], axis=1)
        n = np.concatenate([np.diff(p.offset) for p in parts])
        self.offset = np.concatenate([[0], np.cumsum(n)])
        return self


def _chunk(job):
    docs, encoder, seed, mode, continuation = job
    rng = random.Random(seed)
    out = []
    for doc in docs:
        if mode == "plain":
            out += encode(doc, encoder, continuation=continuation, most_pieces=254)
        else:       # another packing of the same text: robust to where a window happens to begin and end
            out += encode(doc, encoder, lambda: rng.randint(24, T.LIMIT), continuation, rng, 0.12, 254)
    return Windows(out) if out else None


def pack(docs, encoder, mode="plain", continuation="I", seed=0, workers=1):
    docs = list(docs)
    size = max(1, len(docs) // (workers * 4))
    jobs = [(docs[i:i + size], encoder, seed + i, mode, continuation) for i in range(0, len(docs), size)]
    if workers == 1:
        packs = map(_chunk, jobs)
    else:
        with ProcessPoolExecutor(workers) as pool:
            packs = list(pool.map(_chunk, jobs))
    return Windows.join([p for p in packs if p is not None])


def gold(root, encoder, packings=4, continuation="I", workers=1):
    """The training windows of PolNeAR and CoNLL-2003, in several packings."""
    root, packs = Path(root), []
    for k in range(packings):
        mode = "plain" if k == 0 else "random"
        packs.append(pack(polnear(root / "attribution/polnear_train.jsonl.gz"), encoder, mode, continuation, 1000 * k, workers))
        packs.append(pack(conll(root / "ner/conll2003_train.conll.gz", curly=k % 2 == 1), encoder, mode, continuation, 1000 * k, workers))
    return Windows.join(packs)
