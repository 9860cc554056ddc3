"""The network in plain PyTorch: BERT, a vector for capitals, one linear layer for the three tag sets.

Written out rather than taken from a library so that the ONNX graph holds what Spark NLP needs and no
more, and so that the recipe does not age with a library's interface.
"""
import math

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import labels

SIZES = [len(names) for names in labels.PARTS.values()]


class Layer(nn.Module):
    def __init__(self, d, heads, dropout):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.q, self.k, self.v, self.o = (nn.Linear(d, d) for _ in range(4))
        self.up, self.down = nn.Linear(d, 4 * d), nn.Linear(4 * d, d)
        self.norm1, self.norm2 = nn.LayerNorm(d, eps=1e-12), nn.LayerNorm(d, eps=1e-12)

    def forward(self, x, mask):
        b, n, d = x.shape
        q, k, v = (f(x).view(b, n, self.heads, d // self.heads).transpose(1, 2) for f in (self.q, self.k, self.v))
        if torch.onnx.is_in_onnx_export():
            a = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(d // self.heads) + mask, -1) @ v
        else:
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        a = self.o(a.transpose(1, 2).reshape(b, n, d))
        p = self.dropout if self.training else 0.0
        x = self.norm1(x + F.dropout(a, p))
        h = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(h, p))


class Tagger(nn.Module):
    def __init__(self, old_ids, caps, layers, d=384, heads=12, vocab=30522, dropout=0.1):
        super().__init__()
        self.dropout = dropout
        self.register_buffer("old_ids", torch.as_tensor(old_ids, dtype=torch.int32))
        self.register_buffer("caps", torch.as_tensor(caps, dtype=torch.int32))
        self.word, self.position, self.kind = nn.Embedding(vocab, d), nn.Embedding(512, d), nn.Embedding(2, d)
        self.capital = nn.Embedding(3, d)
        nn.init.zeros_(self.capital.weight)       # at the start the network does what the base weights do
        self.norm = nn.LayerNorm(d, eps=1e-12)
        self.layers = nn.ModuleList(Layer(d, heads, dropout) for _ in range(layers))
        self.head = nn.Linear(d, sum(SIZES))
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)
        self.guess = nn.Linear(d, d)              # masked-word head, used only before the tagging is learned
        self.guess_norm, self.guess_bias = nn.LayerNorm(d), nn.Parameter(torch.zeros(vocab))

    def hidden(self, ids, mask, kinds=None):
        old = self.old_ids[ids]
        n = ids.shape[1]
        x = self.word(old) + self.capital(self.caps[ids]) + self.position.weight[:n]
        x = x + (self.kind.weight[0] if kinds is None else self.kind(kinds))
        x = self.norm(x)
        x = F.dropout(x, self.dropout if self.training else 0.0)
        mask = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, ids, mask, kinds=None):
        """Log-probabilities of the three tag sets, each normalised by itself, side by side."""
        x = F.dropout(self.hidden(ids, mask, kinds), self.dropout if self.training else 0.0)
        return torch.cat([p.log_softmax(-1) for p in self.head(x).float().split(SIZES, -1)], -1)

    def words(self, hidden):
        """Scores of the 30522 pieces at some positions (for masked-word training)."""
        return F.linear(self.guess_norm(F.gelu(self.guess(hidden))), self.word.weight, self.guess_bias)


def load_base(path, old_ids, caps, **kw):
    """A Tagger with base weights from a file of base.py."""
    w = np.load(path)
    w = {k: w[k].astype(np.float32) * (w[k + ":scale"] if k + ":scale" in w else 1) for k in w if not k.endswith(":scale")}
    layers = 1 + max(int(k.split(".")[1]) for k in w if k.startswith("layers."))
    model = Tagger(old_ids, caps, layers, **kw)
    missing, unexpected = model.load_state_dict({k: torch.tensor(v) for k, v in w.items()}, strict=False)
    assert not unexpected and all(m.split(".")[0] in ("old_ids", "caps", "capital", "head", "guess", "guess_norm", "guess_bias") for m in missing), (missing, unexpected)
    return model
