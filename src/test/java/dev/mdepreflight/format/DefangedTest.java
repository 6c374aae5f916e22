package dev.mdepreflight.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefangedTest {
    @ParameterizedTest
    @CsvSource({
        "hxxp://evil.com, http://evil.com",
        "hXXps://evil[.]com/a, https://evil.com/a",
        "hxxp[:]//evil.com, http://evil.com",
        "hxxps[://]evil.com, https://evil.com",
        "hxxp(:)//evil.com, http://evil.com",
        "h**p://evil.com, http://evil.com",
        "meow://evil.com, http://evil.com",
        "http[:]//evil[.]com[/]x, http://evil.com/x",
        "evil(.)com, evil.com",
        "evil[dot]co{dot}uk, evil.co.uk",
        "evil[.com, evil.com",
        "evil.]com, evil.com",
        "evil\\.com, evil.com",
        "8[.]8[.]8[.]8, 8.8.8.8",
        "2001[:]db8[:][:]1, 2001:db8::1",
        "user[at]evil[.]com, user@evil.com",
        "user(@)evil.com, user@evil.com"
    })
    void defanged_isUndone(String text, String plain) {
        assertThat(Defanged.refang(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://evil.com",
                "http://[::1]/",
                "http://[2001:db8::1]:80/",
                "hxxp.evil.com",
                "hxxp",
                "evil.com/a(b)[c]{d}",
                "dot.com",
                "(",
                "["
            })
    void plainText_isNot(String text) {
        assertThat(Defanged.refang(text)).isNull();
    }
}
