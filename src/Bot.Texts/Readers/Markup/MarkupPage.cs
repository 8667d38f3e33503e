using AngleSharp.Dom;

namespace Bot.Texts.Readers.Markup;

/// <summary>One page of marked-up text: a saved article, or a chapter of a book.</summary>
/// <param name="Path">Its place inside the book; empty for a page that stands alone.</param>
/// <param name="Document">The whole page.</param>
/// <param name="Root">The part that is the text.</param>
internal sealed record MarkupPage(string Path, IDocument Document, IElement Root);
