namespace Saksi.Analysis;

/// <summary>Universal part-of-speech tags (UD v2).</summary>
public enum Upos : byte { X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB }
