namespace Saksi.Packs;

/// <summary>Something wrong in a pack, with the file and 1-based line that a person must open.</summary>
public sealed record PackProblem(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>Thrown when packs cannot be used; lists every problem at once.</summary>
public sealed class PackException(IReadOnlyList<PackProblem> problems)
    : Exception($"{problems.Count} problem(s) in the packs:\n" + string.Join('\n', problems))
{
    public IReadOnlyList<PackProblem> Problems { get; } = problems;
}
