namespace Bot.Local.Web;

/// <summary>A part of the program that <c>/health/ready</c> asks: what is wrong in a few words, or <see langword="null"/>.</summary>
public delegate string? ReadinessCheck();
