using Selfeval.Loader;
using Selfeval.Loader.Database;

namespace Selfeval.Tests.Loader;

public class DatabaseAddressTests
{
    [Theory]
    [InlineData("postgresql://audit:p%40ss@db.example:5433/forms")]
    [InlineData("postgres://audit:p%40ss@db.example:5433/forms?connect_timeout=5")]
    [InlineData("host=db.example port=5433 dbname=forms user=audit password='p@ss'")]
    [InlineData("Host=db.example;Port=5433;Database=forms;Username=audit;Password=p@ss")]
    public void The_usual_ways_to_write_an_address_mean_the_same(string text)
    {
        var address = DatabaseAddress.Parse(text);
        Assert.Equal(("db.example", 5433, "forms", "audit", "p@ss"), (address.Host, address.Port, address.Database, address.Username, address.Password));
    }

    [Theory]
    [InlineData("postgresql:///forms?host=/var/run/postgresql", "/var/run/postgresql")]
    [InlineData("host=/var/run/postgresql dbname=forms", "/var/run/postgresql")]
    [InlineData("postgresql://[::1]/forms", "[::1]")]
    public void A_socket_folder_or_a_numeric_host_is_an_address(string text, string host) => Assert.Equal(host, DatabaseAddress.Parse(text).Host);

    [Theory]
    [InlineData("secret")]
    [InlineData("mysql://u:secret@h/d")]
    [InlineData("host=h port=secret")]
    [InlineData("Host=h;Nonsense=secret")]
    [InlineData("dbname=secret")]
    [InlineData("")]
    public void A_malformed_address_is_refused_without_repeating_it(string text)
    {
        var failure = Assert.Throws<CommandFailure>(() => DatabaseAddress.Parse(text));
        Assert.Equal(ExitCode.Environment, failure.Code);
        Assert.Empty(failure.Values);
    }

    [Fact]
    public void An_address_is_shown_without_its_password() =>
        Assert.Equal("db.example:5432/forms", DatabaseAddress.Shown(DatabaseAddress.Parse("postgresql://audit:secret@db.example/forms")));
}
