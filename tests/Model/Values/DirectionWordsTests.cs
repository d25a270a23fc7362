using Selfeval.Model.Values;

namespace Selfeval.Tests.Model.Values;

public class DirectionWordsTests
{
    [Theory]
    [InlineData("漏损率")]
    [InlineData("供水管网漏失率（%）")]
    [InlineData("扬尘超标次数")]
    [InlineData("故障修复时限")]
    [InlineData("投诉回复时间")]
    [InlineData("平均等候时间（分钟）")]
    [InlineData("抢修响应时间")]
    [InlineData("PM2.5浓度")]
    [InlineData("PM2.5年均值")]
    [InlineData("逾期件")]
    [InlineData("空置率")]
    [InlineData("学生流失率")]
    [InlineData("发病率")]
    [InlineData("孕产妇死亡率")]
    [InlineData("资产负债率")]
    [InlineData("群众投诉量")]
    [InlineData("信访件")]
    [InlineData("一般事故")]
    [InlineData("差错率")]
    [InlineData("违规次数")]
    [InlineData("单位能耗")]
    [InlineData("二氧化碳排放量")]
    [InlineData("不满意率")]
    [InlineData("吨水处理成本")]
    public void The_fewer_the_better_by_its_name(string name) => Assert.Equal(NamedDirection.Fewer, DirectionWords.Of(name));

    [Theory]
    [InlineData("成本节约率")]
    [InlineData("成本降低额")]
    [InlineData("节约成本")]
    [InlineData("压减一般性支出")]
    [InlineData("COD削减率")]
    [InlineData("发病率下降率")]
    [InlineData("事故下降幅度")]
    [InlineData("平均通行时间缩短")]
    [InlineData("投诉办结率")]
    [InlineData("投诉处理满意度")]
    [InlineData("不合格食品核查处置率")]
    public void The_more_the_better_by_its_name(string name) => Assert.Equal(NamedDirection.More, DirectionWords.Of(name));

    [Theory]
    [InlineData("降低发病率")]
    [InlineData("降低成本")]
    [InlineData("案件数")]
    [InlineData("应急响应次数")]
    [InlineData("成本控制率")]
    [InlineData("成本增长率")]
    public void A_name_may_leave_it_open(string name) => Assert.Equal(NamedDirection.Either, DirectionWords.Of(name));

    [Theory]
    [InlineData("参训人数")]
    [InlineData("查处违法案件")]
    [InlineData("污水处理量")]
    [InlineData("水土流失治理面积")]
    [InlineData("火灾扑救次数")]
    [InlineData("失业人员再就业")]
    [InlineData("负氧离子浓度")]
    [InlineData(null)]
    public void Most_names_say_nothing_of_it(string? name) => Assert.Equal(NamedDirection.Untold, DirectionWords.Of(name));
}
