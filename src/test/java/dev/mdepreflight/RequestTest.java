package dev.mdepreflight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.mdepreflight.report.Finding;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Part;
import dev.mdepreflight.report.Report;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RequestTest {
    private static final Preflight PREFLIGHT = Preflight.builder().advice(true).build();
    private static final URI INDICATORS = URI.create("https://api.security.microsoft.com/api/indicators");
    private static final String BODY =
            "{\"indicatorValue\":\"é\",\"indicatorType\":\"IpAddress\",\"action\":\"Block\"}";

    @Test
    void everyKindOfBody_isChecked_andABufferKeepsItsPosition() {
        Request request = Request.post(INDICATORS).contentType("application/json");
        Report report = PREFLIGHT.check(request.body(BODY.getBytes(UTF_8)));
        assertThat(report.violations()).extracting(Finding::part).containsOnly(Part.BODY);
        assertThat(report.violations())
                .extracting(Finding::pointer)
                .containsExactly("/title", "/description", "/indicatorValue");
        assertThat(PREFLIGHT.check(request.body(BODY))).isEqualTo(report);
        ByteBuffer buffer = ByteBuffer.wrap(("xx" + BODY).getBytes(UTF_8)).position(2);
        Request buffered = request.body(buffer);
        assertThat(PREFLIGHT.check(buffered)).isEqualTo(report).isEqualTo(PREFLIGHT.check(buffered));
        assertThat(buffer.position()).isEqualTo(2);
        assertThat(PREFLIGHT.check(Request.of("post", INDICATORS.toString()).body(BODY)))
                .isEqualTo(report);
    }

    @Test
    void aRequestStaysAsItIs() {
        Request bare = Request.post(INDICATORS);
        bare.contentType("text/plain").body(BODY);
        assertThat(PREFLIGHT.check(bare)).isEqualTo(PREFLIGHT.check(Request.of("POST", INDICATORS)));
        assertThat(PREFLIGHT.check(bare.contentType("text/plain").contentType(null)))
                .isEqualTo(PREFLIGHT.check(bare));
        assertThat(PREFLIGHT.check(Request.get(URI.create("/api/machines?$top=x"))))
                .isEqualTo(PREFLIGHT.check(Request.of("GET", "/api/machines?$top=x")));
    }

    @Test
    void aBodyBeyondTheLimit_isReported_howeverItComes() {
        Preflight small = Preflight.builder()
                .limits(Limits.builder().maxBodyBytes(8).build())
                .build();
        Request request = Request.post(INDICATORS);
        Report report = small.check(request.body(BODY.getBytes(UTF_8)));
        assertThat(report.violations()).extracting(Finding::reason).containsExactly("limit-exceeded");
        assertThat(small.check(request.body(BODY))).isEqualTo(report);
        assertThat(small.check(request.body(ByteBuffer.wrap(BODY.getBytes(UTF_8)))))
                .isEqualTo(report);
    }

    @Test
    void itsText_showsNothingOfIt() {
        Request request = Request.of("secret-method", "https://user:secret@host/api?sig=secret")
                .contentType("secret/type")
                .body("secret");
        assertThat(request.toString())
                .doesNotContain("secret")
                .isEqualTo("Request[URI of 39 characters, body of 6 characters]");
        assertThat(Request.get(INDICATORS).body(new byte[3]).toString()).endsWith("body of 3 bytes]");
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without null checks can do
    void null_isRefusedByItsName() {
        Request request = Request.post(INDICATORS);
        assertThatNullPointerException()
                .isThrownBy(() -> request.body((String) null))
                .withMessage("body");
        assertThatNullPointerException()
                .isThrownBy(() -> Request.of(null, "/api"))
                .withMessage("method");
        assertThatNullPointerException().isThrownBy(() -> Request.get(null)).withMessage("uri");
        assertThatNullPointerException()
                .isThrownBy(() -> PREFLIGHT.check((Request) null))
                .withMessage("request");
    }

    /** Another way to check belongs into a request or into a copy of the preflight. */
    @Test
    void thereAreAtMostTenWaysToCheck() {
        assertThat(Arrays.stream(Preflight.class.getMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName)
                        .filter(name -> name.startsWith("check")))
                .hasSizeLessThanOrEqualTo(10);
    }
}
