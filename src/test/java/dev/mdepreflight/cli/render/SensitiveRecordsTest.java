package dev.mdepreflight.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.constraint.Sensitive;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SensitiveRecordsTest {

    record Open(String name, List<Open> children) {}

    record Login(String user, @Sensitive String password) {}

    record InList(List<Map<String, List<Login>>> logins) {}

    record InWildcard(List<? extends Login> logins) {}

    record Nested(Open open, InList list, Nested again) {}

    @Test
    void mayHoldSecrets_findsTheMark_atAnyDepth() {
        assertThat(SensitiveRecords.mayHoldSecrets(Login.class)).isTrue();
        assertThat(SensitiveRecords.mayHoldSecrets(InList.class)).isTrue();
        assertThat(SensitiveRecords.mayHoldSecrets(InWildcard.class)).isTrue();
        assertThat(SensitiveRecords.mayHoldSecrets(Nested.class)).isTrue();
    }

    @Test
    void mayHoldSecrets_withoutTheMark_isFalse() {
        assertThat(SensitiveRecords.mayHoldSecrets(Open.class)).isFalse();
        assertThat(SensitiveRecords.mayHoldSecrets(ImportIndicators.class)).isFalse();
    }
}
