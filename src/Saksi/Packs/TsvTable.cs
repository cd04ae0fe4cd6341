namespace Saksi.Packs;

/// <summary>
/// A pack file: comment lines, one header line, then rows of tab-separated cells. Cells are slices of the file's one string.
/// </summary>
public sealed class TsvTable
{
    private readonly string _content;
    private readonly List<Row> _rows = [];
    private readonly Dictionary<string, int> _columns = [];
    private readonly List<PackProblem> _problems;
    private readonly List<(int Start, int Length)> _cells = [];

    private readonly record struct Row(int Line, int FirstCell, int CellCount);

    private TsvTable(string file, string content, List<PackProblem> problems)
    {
        File = file;
        _content = content;
        _problems = problems;
    }

    /// <summary>The path as shown to people: relative to the packs folder.</summary>
    public string File { get; }

    public int Count => _rows.Count;

    public int Line(int row) => _rows[row].Line;

    /// <summary>Where a row comes from, as <c>id/frames.tsv:412</c>.</summary>
    public string Origin(int row) => $"{File}:{_rows[row].Line}";

    /// <summary>Reads a file, or gives an empty table when it does not exist. Missing columns and ragged rows become problems.</summary>
    public static TsvTable Read(string path, string shownAs, ReadOnlySpan<string> columns, List<PackProblem> problems)
    {
        TsvTable table = new(shownAs, System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : "", problems);
        table.Parse(columns);
        return table;
    }

    private void Parse(ReadOnlySpan<string> expected)
    {
        int position = 0, line = 0;
        bool header = false;
        while (position < _content.Length)
        {
            int end = _content.IndexOf('\n', position);
            if (end < 0) end = _content.Length;
            line++;
            int stop = end > position && _content[end - 1] == '\r' ? end - 1 : end;
            if (stop > position && _content[position] != '#')
            {
                int first = _cells.Count;
                SplitCells(position, stop);
                if (header)
                {
                    int count = _cells.Count - first;
                    if (count > _columns.Count) Report(line, $"{count} cells, but the header names {_columns.Count} columns");
                    _rows.Add(new Row(line, first, count));
                }
                else
                {
                    header = true;
                    for (int cell = first; cell < _cells.Count; cell++) _columns.TryAdd(Slice(cell).ToString(), cell - first);
                    foreach (string column in expected)
                        if (!_columns.ContainsKey(column)) Report(line, $"the column '{column}' is missing from the header");
                }
            }
            position = end + 1;
        }
    }

    private void SplitCells(int position, int stop)
    {
        while (true)
        {
            int tab = _content.IndexOf('\t', position, stop - position);
            _cells.Add((position, (tab < 0 ? stop : tab) - position));
            if (tab < 0) return;
            position = tab + 1;
        }
    }

    private ReadOnlySpan<char> Slice(int cell) => _content.AsSpan(_cells[cell].Start, _cells[cell].Length).Trim(' ');

    /// <summary>A cell; empty when the row is shorter or the column absent.</summary>
    public ReadOnlySpan<char> this[int row, string column] =>
        _columns.TryGetValue(column, out int index) && index < _rows[row].CellCount ? Slice(_rows[row].FirstCell + index) : default;

    /// <summary>A cell as text, or null when it is empty.</summary>
    public string? Text(int row, string column) => this[row, column] is { Length: > 0 } cell ? cell.ToString() : null;

    /// <summary>A cell that must not be empty; an empty one is a problem and reads as "".</summary>
    public string Required(int row, string column)
    {
        if (this[row, column] is { Length: > 0 } cell) return cell.ToString();
        Report(Line(row), $"'{column}' must not be empty");
        return "";
    }

    /// <summary>The items of a list cell, split at <c>|</c>.</summary>
    public string[] List(int row, string column) =>
        this[row, column] is { Length: > 0 } cell
            ? cell.ToString().Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];

    public void Report(int line, string message) => _problems.Add(new PackProblem(File, line, message));
}
