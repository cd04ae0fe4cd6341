using Saksi.Text;

namespace Saksi.Mentions;

public enum TimexType : byte { Date, Time, Duration, Set }

/// <summary>How exactly a time is known.</summary>
public enum TimePrecision : byte { None, Decade, Year, Quarter, Month, Week, Day, Time, Range }

/// <summary>
/// A TIMEX3 expression. <see cref="Value"/> is ISO 8601 (<c>2024-06-18</c>, <c>2023</c>, <c>2024-W25</c>, <c>P3D</c>, <c>start/end</c>)
/// or null when the words cannot be resolved.
/// </summary>
/// <param name="FirstWord">First of the half-open range of words it covers.</param>
public sealed record Timex(TimexType Type, string? Value, string? Mod, TimePrecision Precision, TextSpan Span, int FirstWord, int EndWord);
