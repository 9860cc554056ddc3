"""The labels: three tag sets side by side in one vector of scores, in this order."""

NER = ["O"] + [f"{p}-{t}" for t in ("PER", "ORG", "LOC", "MISC") for p in "BI"]
ATT = ["O"] + [f"{p}-{t}" for t in ("SOURCE", "CUE", "CONTENT") for p in "BI"]
SYN = ["NOUN", "PROPN", "PRON", "DET", "ADJ", "ADV", "VFIN", "VBASE", "VING", "VPART",
       "MODAL", "PREP", "TO", "CONJ", "NUM", "WH", "OTHER"]

PARTS = {"ner": NER, "att": ATT, "syn": SYN}
LABELS = [f"{part}:{label}" for part, names in PARTS.items() for label in names]

# Penn Treebank tag -> syn label. What is not listed (punctuation, FW, UH, SYM, LS, POS) is OTHER.
# PRP$ goes with the determiners: "his troops" is built as "the troops". RP ("set up") goes with the
# adverbs. IN keeps prepositions and subordinators ("that", "because") together, as in the treebank:
# which of the two it is, the word tells. RB holds "not" and "n't". POS ('s of "Kyiv's") is OTHER,
# so that an 's with VFIN is a verb.
PTB = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PRP": "PRON", "EX": "PRON",
    "DT": "DET", "PDT": "DET", "PRP$": "DET", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ",
    "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "RP": "ADV",
    "VBD": "VFIN", "VBZ": "VFIN", "VBP": "VFIN", "VB": "VBASE", "VBG": "VING", "VBN": "VPART",
    "MD": "MODAL", "IN": "PREP", "TO": "TO", "CC": "CONJ", "CD": "NUM",
    "WDT": "WH", "WP": "WH", "WP$": "WH", "WRB": "WH",
}


def syn(ptb, form):
    """The syn label of one token of ours that lies in a treebank token: "all-rounder" (NN) has three
    tokens here, and its hyphen is OTHER."""
    if not any(c.isalnum() for c in form):
        return "OTHER"
    return PTB.get(ptb, "OTHER")
