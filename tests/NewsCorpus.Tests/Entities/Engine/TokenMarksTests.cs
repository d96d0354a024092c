using NewsCorpus.Entities;

namespace NewsCorpus.Tests.Entities.Engine;

public class TokenMarksTests
{
    [Theory]
    [InlineData(1, new[] { 2, 64, 199 })]
    [InlineData(2, new[] { 63, 64 })]
    [InlineData(3, new[] { 2, 63, 64, 199 })]
    [InlineData(4, new int[0])]
    public void Tokens_of_any_sort_asked_for_come_in_order(int sorts, int[] expected)
    {
        TokenMarks marks = new(3);
        marks.Reset(500);
        marks.Add(400, 7);
        marks.Reset(200);
        marks.Add(199, 1);
        marks.Add(2, 1);
        marks.Add(63, 2);
        marks.Add(64, 3);
        List<int> found = [];
        for (int token = marks.Next(0, sorts); token < 200; token = marks.Next(token + 1, sorts))
        {
            found.Add(token);
        }

        Assert.Equal(expected, found);
        Assert.Equal(200, marks.Next(200, sorts));
    }
}
