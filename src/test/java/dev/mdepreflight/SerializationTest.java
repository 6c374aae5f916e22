package dev.mdepreflight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.mdepreflight.azure.AzureRequestRefusedException;
import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.action.OffboardMachine;
import dev.mdepreflight.jaxrs.RequestRefusedProcessingException;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import dev.mdepreflight.sample.Samples;
import dev.mdepreflight.spring.RequestRefusedRestClientException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports, and the exceptions that carry them, go through Java serialization and come out the same. */
class SerializationTest {
    private static final Preflight PREFLIGHT = Preflight.builder().advice(true).build();

    private static byte[] written(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T again(T object) throws IOException, ClassNotFoundException {
        return (T) read(written(object));
    }

    private static Report faulty() {
        return PREFLIGHT.check(
                Operations.IMPORT_INDICATORS,
                Samples.of(Operations.IMPORT_INDICATORS).faulty(7).body());
    }

    static Map<String, Report> reports() {
        Map<String, Report> reports = new LinkedHashMap<>();
        String indicator = "{\"indicatorValue\":\"10.0.0.300\",\"indicatorType\":\"IpAddress\",\"action\":\"Audit\","
                + "\"Title\":1,\"é😀\":2}";
        reports.put("bytes", PREFLIGHT.check(Operations.SUBMIT_INDICATOR, indicator));
        reports.put("elements", faulty());
        reports.put(
                "one element",
                PREFLIGHT.check(
                        Operations.IMPORT_INDICATORS,
                        "{\"Indicators\":[{\"indicatorValue\":\"10.0.0.300\",\"indicatorType\":\"IpAddress\",\"action\":\"Audit\","
                                + "\"title\":\"t\",\"description\":\"d\",\"severity\":\"High\",\"generateAlert\":true}]}"));
        reports.put("no JSON", PREFLIGHT.check(Operations.SUBMIT_INDICATOR, "{"));
        reports.put("object", PREFLIGHT.check(new OffboardMachine(null)));
        reports.put(
                "advice alone",
                PREFLIGHT.check(Operations.OFFBOARD_MACHINE, "{\"Comment\":\"retired\",\"Commemt\":1}"));
        reports.put("device", PREFLIGHT.onDevice(Device.of("macOS")).check(Operations.RESTRICT_CODE_EXECUTION, "{}"));
        reports.put("query", PREFLIGHT.check(Request.of("GET", "/api/alerts?$filter=foo eq 1&$top=x")));
        reports.put(
                "capped",
                Preflight.builder()
                        .limits(Limits.builder().maxViolations(1).build())
                        .build()
                        .check(Operations.SUBMIT_INDICATOR, "{}"));
        reports.put("bare form", Preflight.builder().details(false).build().check(Operations.SUBMIT_INDICATOR, "{}"));
        reports.put("named", faulty().withCorrelationId("|0af7651916cd43dd.1"));
        return reports;
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyReport_isReadEqual(String name) throws IOException, ClassNotFoundException {
        Report report = reports().get(name);
        Report read = again(report);
        assertThat(read).isEqualTo(report).hasToString(report.toString());
        assertThat(read.violations()).isEqualTo(report.violations());
        assertThat(read.advice()).isEqualTo(report.advice());
        assertThat(read.omittedViolations()).isEqualTo(report.omittedViolations());
        assertThat(read.isRefused()).isEqualTo(report.isRefused());
        assertThat(read.isClean()).isEqualTo(report.isClean());
        if (!report.isClean()) {
            assertThat(read.envelope()).isEqualTo(report.envelope());
            assertThat(again(report.envelope())).isEqualTo(report.envelope());
            assertThat(again(again(report)).envelope()).isEqualTo(report.envelope());
        }
    }

    static List<String> names() {
        return List.copyOf(reports().keySet());
    }

    @Test
    void theReportsAboveAreOfAllKinds() {
        assertThat(reports().values()).anyMatch(report -> report.omittedViolations() > 0);
        assertThat(reports().values())
                .anyMatch(report -> report.isClean() && !report.advice().isEmpty());
        assertThat(reports().values()).anyMatch(report -> !report.isClean() && !report.isRefused());
        assertThat(reports().get("bare form").envelope().details()).isEmpty();
    }

    @Test
    void theCleanReport_staysTheOneThatItIs() throws IOException, ClassNotFoundException {
        assertThat(again(Report.clean())).isSameAs(Report.clean());
    }

    /** Whoever throws it, the exception has its report on the other side too. */
    @Test
    void everyException_keepsItsReport() throws IOException, ClassNotFoundException {
        Report report = faulty();
        List<Exception> thrown = List.of(
                new PreflightException(report),
                new RequestRefusedException(report),
                new AzureRequestRefusedException(report),
                new RequestRefusedRestClientException(report),
                new RequestRefusedProcessingException(report));
        for (Exception one : thrown) {
            Exception read = again(one);
            assertThat(read).hasSameClassAs(one).hasMessage(one.getMessage());
            assertThat(report(read)).isEqualTo(report);
            assertThat(report(read).envelope()).isEqualTo(report.envelope());
            if (!(one instanceof PreflightException)) {
                assertThat(read).hasCauseExactlyInstanceOf(PreflightException.class);
                assertThat(report(read.getCause())).isSameAs(report(read));
            }
        }
        List<String> all = new ArrayList<>();
        for (JavaClass type : production()) {
            if (type.isAssignableTo(Throwable.class)
                    && type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !type.getPackageName().contains(".internal")
                    && !type.getPackageName().contains(".cli")) {
                all.add(type.getName());
            }
        }
        assertThat(thrown).extracting(one -> one.getClass().getName()).containsExactlyInAnyOrderElementsOf(all);
    }

    private static Report report(Throwable thrown) {
        if (thrown instanceof PreflightException one) {
            return one.report();
        } else if (thrown instanceof RequestRefusedException one) {
            return one.report();
        } else if (thrown instanceof AzureRequestRefusedException one) {
            return one.report();
        } else if (thrown instanceof RequestRefusedRestClientException one) {
            return one.report();
        }
        return ((RequestRefusedProcessingException) thrown).report();
    }

    private static Iterable<JavaClass> production() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.mdepreflight");
    }

    /** A class whose form is not numbered would be another class after each change of it. */
    @Test
    void everySerializableClass_hasANumberOfItsOwn() {
        List<String> without = new ArrayList<>();
        for (JavaClass type : production()) {
            if (type.isAssignableTo(Serializable.class)
                    && !type.isEnum()
                    && !type.isInterface()
                    && !type.isAssignableTo(Enum.class)
                    && type.tryGetField("serialVersionUID").isEmpty()) {
                without.add(type.getName());
            }
        }
        assertThat(without).isEmpty();
    }

    /** The supplier is the user's, and may hold anything. */
    @Test
    void theCorrelationId_isDrawnOnce_andItsSupplierStaysBehind() throws IOException, ClassNotFoundException {
        AtomicInteger drawn = new AtomicInteger();
        Object notSerializable = new Object();
        Report report = Preflight.builder()
                .correlationId(() -> notSerializable.getClass().getSimpleName() + drawn.incrementAndGet())
                .build()
                .check(Operations.SUBMIT_INDICATOR, "{}");

        Report read = again(report);

        assertThat(read.envelope().target()).isEqualTo("Object1");
        assertThat(report.envelope().target()).isEqualTo("Object1");
        assertThat(again(read).envelope().target()).isEqualTo("Object1");
        assertThat(drawn).hasValue(1);
    }

    @Test
    void noSecret_isInTheStream() throws IOException {
        String secret = "hunter2-Zq9";
        String body = "{\"scanType\":\"Network\",\"scanName\":\"\",\"isActive\":\"yes\",\"scanAuthenticationParams\":{"
                + "\"@odata.type\":\"#microsoft.windowsDefenderATP.api.SnmpAuthParams\",\"type\":\"AuthPriv\","
                + "\"username\":{\"a\":\"" + secret + "\"},\"authPassword\":[\"" + secret + "\"],\"privPassword\":\""
                + secret
                + "\",\"communityString\":\"" + secret + "\",\"authProtocol\":\"x\"}}";
        Report report = PREFLIGHT.check(Operations.ADD_SCAN_DEFINITION, body);
        assertThat(report.isClean()).isFalse();

        assertThat(new String(written(new RequestRefusedException(report)), UTF_8))
                .doesNotContain(secret);
        assertThat(new String(written(report.envelope()), UTF_8)).doesNotContain(secret);
    }

    @Test
    void aStreamThatWasTamperedWith_isRefused() throws IOException {
        int line = 0x5A5B5C5D;
        byte[] location = written(new Location(1, line, 1, 1));
        replace(location, ByteBuffer.allocate(4).putInt(0, line), ByteBuffer.allocate(4));
        assertThatThrownBy(() -> read(location)).isInstanceOf(InvalidObjectException.class);

        long omitted = 0x5A5B5C5D5E5F6061L;
        Violation violation =
                Violation.builder(ErrorCode.BAD_REQUEST, "a-reason", "m").build();
        Report report = Report.builder()
                .violations(List.of(violation))
                .omittedViolations(omitted)
                .correlationId(() -> "id")
                .build();
        byte[] negative = written(new PreflightException(report));
        replace(
                negative,
                ByteBuffer.allocate(8).putLong(0, omitted),
                ByteBuffer.allocate(8).putLong(0, -1));
        assertThatThrownBy(() -> read(negative)).isInstanceOf(InvalidObjectException.class);

        ErrorEnvelope envelope = new ErrorEnvelope("c", "m", null, List.of(), "\"inner-error\"");
        byte[] broken = written(envelope);
        replace(broken, ByteBuffer.wrap("\"inner".getBytes(UTF_8)), ByteBuffer.wrap("{inner".getBytes(UTF_8)));
        assertThatThrownBy(() -> read(broken)).isInstanceOf(InvalidObjectException.class);
    }

    private static void replace(byte[] bytes, ByteBuffer from, ByteBuffer to) {
        int at = 0;
        while (!ByteBuffer.wrap(bytes, at, from.remaining()).equals(from)) {
            at++;
        }
        to.duplicate().get(bytes, at, to.remaining());
    }
}
