using Saksi.Text;

namespace Saksi.Claims;

/// <summary>Pairs the quotation marks of a text in one pass. A straight mark closes if one is open; a mark left open ends with its paragraph.</summary>
internal static class QuotationMarks
{
    private const int MinContent = 12;

    /// <summary>The contents of quotations long enough to be speech, in text order.</summary>
    public static List<TextSpan> Pair(string text)
    {
        List<TextSpan> contents = [];
        int open = -1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '“' or '«' || (c == '"' && open < 0)) open = i + 1;
            else if ((c is '”' or '»' or '"' || c == '\n') && open >= 0)
            {
                if (i - open >= MinContent) contents.Add(TextSpan.FromBounds(open, i));
                open = -1;
            }
        }
        if (open >= 0 && text.Length - open >= MinContent) contents.Add(TextSpan.FromBounds(open, text.Length));
        return contents;
    }
}
