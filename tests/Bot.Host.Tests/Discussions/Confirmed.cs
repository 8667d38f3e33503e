namespace Bot.Host.Tests.Discussions;

/// <summary>What somebody has been told of a thing that is so or not, and what they tried last where no answer came.</summary>
internal sealed class Confirmed
{
    private bool _isSo;
    private bool? _tried;

    /// <summary>Whether there is but one way that it can be.</summary>
    public bool IsCertain => _tried is null || _tried == _isSo;

    public bool IsSo => _isSo;

    public void Try(bool isSo) => _tried = isSo;

    public void Answered() => Learn(_tried ?? _isSo);

    public void Learn(bool isSo) => (_isSo, _tried) = (isSo, null);

    public bool MayBe(bool isSo) => isSo == _isSo || isSo == _tried;
}
