package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.CallPlace;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Part;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reports of violations that nobody found here. */
class ViolationsFromElsewhereTest {
    @Test
    void violations_areListedUpToTheLimit() {
        Preflight preflight = Preflight.builder()
                .limits(Limits.builder().maxViolations(2).build())
                .correlationId(() -> "here")
                .build();
        Violation violation = Violation.builder(
                        ErrorCode.INVALID_INPUT, "a-reason", ErrorCode.INVALID_INPUT.message("x"))
                .pointer("/a")
                .scope(Scope.ELEMENT)
                .build();
        Report report = preflight.report(Collections.nCopies(5, violation));
        assertThat(report.violations()).hasSize(2);
        assertThat(report.omittedViolations()).isEqualTo(3);
        assertThat(report.isRefused()).isFalse();
        assertThat(report.envelope().target()).isEqualTo("here");
        assertThat(preflight.limits().maxViolations()).isEqualTo(2);
    }

    @Test
    void arguments_areToldInTheirPlaceAndByTheirNames() throws Exception {
        Report report = Preflight.create()
                .report(violations("tooLong", "secret", "longer", new Order(List.of(new Line(null)))), this::place);
        assertThat(report.violations())
                .extracting(violation -> violation.code().code() + " " + violation.qualifiedPointer())
                .containsExactly(
                        "MissingRequiredParameter /Lines/0/Text",
                        "InvalidInput /path/id",
                        "InvalidInput /header/X-Key",
                        "InvalidInput /query/last");
        assertThat(report.envelope().toJson()).contains("tooLong").doesNotContain("secret");
    }

    private static List<? extends ConstraintViolation<?>> violations(String id, String key, String last, Order order)
            throws Exception {
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            Set<ConstraintViolation<Service>> found = validator
                    .forExecutables()
                    .validateParameters(
                            new Service(),
                            Service.class.getDeclaredMethod(
                                    "place", String.class, String.class, String.class, Order.class),
                            new Object[] {id, key, last, order});
            return found.stream()
                    .sorted((a, b) -> Integer.compare(index(a), index(b)))
                    .toList();
        }
    }

    private static int index(ConstraintViolation<?> violation) {
        var nodes = violation.getPropertyPath().iterator();
        nodes.next();
        return nodes.next().as(Path.ParameterNode.class).getParameterIndex();
    }

    private CallPlace place(ConstraintViolation<?> violation) {
        int index = index(violation);
        List<Part> parts = List.of(Part.PATH, Part.HEADER, Part.QUERY, Part.BODY);
        List<List<String>> names = List.of(List.of("id"), List.of("X-Key"), List.of("last"), List.of());
        return new CallPlace(
                parts.get(index), names.get(index), 2, violation.getExecutableParameters()[index], index == 1);
    }

    /** What is called. */
    static class Service {
        void place(
                @Size(max = 3) String id, @Size(max = 3) String key, @Size(max = 3) String last, @Valid Order order) {}
    }

    /** An argument. */
    record Order(@JsonProperty("Lines") List<@Valid Line> lines) {}

    /** A part of it. */
    record Line(@Required @JsonProperty("Text") @Nullable String text) {}
}
