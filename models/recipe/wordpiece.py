"""WordPiece as Spark NLP 5.5.3 does it, over a vocabulary that keeps capitals.

The base weights know 30522 lower-case pieces. Names need capitals, so the vocabulary file gets two
more spellings of each alphabetic piece, Title ("London", "##Ton") and UPPER ("LONDON", "##TON"), as
new ids after the old ones, and the network maps an id to (old id, capitals 0/1/2) with one look-up
table and adds a learned vector for the capitals. Lower-case text is encoded exactly as before; a
capitalised word is cut where its lower-case form would be cut. Spark NLP needs nothing but
caseSensitive = true (its default for BertForTokenClassification).
"""
import unicodedata

BASE = 30522
NONE, TITLE, UPPER = 0, 1, 2


def cased(base):
    """base: the 30522 pieces by id. Returns (pieces, old ids, capitals), all by new id."""
    pieces, ids, caps = list(base), list(range(len(base))), [NONE] * len(base)
    seen = set(base)
    for case, spell in ((TITLE, lambda s: s[0].upper() + s[1:]), (UPPER, str.upper)):
        for i, piece in enumerate(base):
            mark, body = ("##", piece[2:]) if piece.startswith("##") else ("", piece)
            if not (body.isascii() and body.isalpha()):
                continue
            new = mark + spell(body)
            if new not in seen:          # a single letter has one capital form: Title
                seen.add(new)
                pieces.append(new)
                ids.append(i)
                caps.append(case)
    return pieces, ids, caps


class Encoder:
    """token (in model form) -> ids of its pieces; [] if nothing is left of it (then it has no label)."""

    def __init__(self, pieces, case_sensitive=True):
        self.ids = {p: i for i, p in enumerate(pieces)}
        self.case_sensitive = case_sensitive
        self.cls, self.sep, self.unk = (self.ids[p] for p in ("[CLS]", "[SEP]", "[UNK]"))
        self.known = {}

    def encode(self, form):
        if form not in self.known:
            self.known[form] = self._encode(form)
        return self.known[form]

    def _encode(self, form):
        # Spark NLP strips accents whether case-sensitive or not (its range is U+0300..U+036F).
        form = "".join(c for c in unicodedata.normalize("NFD", form) if not 0x300 <= ord(c) <= 0x36F)
        form = "".join(c for c in form if c not in "\0�")
        if not self.case_sensitive:
            form = form.lower()
        out, begin = [], 0
        if len(form) > 200:
            return [self.unk]
        while begin < len(form):
            end = len(form)
            while end > begin:
                piece = self.ids.get(("##" if begin else "") + form[begin:end])
                if piece is not None:
                    break
                end -= 1
            if end == begin:
                return [self.unk]
            out.append(piece)
            begin = end
        return out
