package dev.mdepreflight.internal.engine.fast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.internal.engine.Engine;
import dev.mdepreflight.internal.engine.Mutations;
import dev.mdepreflight.internal.engine.PlainOptions;
import dev.mdepreflight.internal.engine.bean.BeanValidation;
import dev.mdepreflight.internal.engine.full.Diagnoser;
import dev.mdepreflight.internal.finding.BodyInspector;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.sample.JsonStyle;
import dev.mdepreflight.sample.Samples;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** The fast path against the thorough one, on damaged bodies that shrink to the smallest on which they differ. */
@Tag("lengthy")
class RecognizerProperties {
    private static final Options OPTIONS = PlainOptions.at(Clock.systemUTC());
    private static final Engine ENGINE = new Engine(OPTIONS, RecordComponent::getName);
    private static final Diagnoser DIAGNOSER = new Diagnoser(OPTIONS, new BeanValidation(OPTIONS));

    @Provide
    Arbitrary<Tuple2<Operation, byte[]>> damaged() {
        return Arbitraries.of(Operations.all())
                .filter(operation -> operation.contentType() == ContentType.JSON)
                .flatMap(operation -> Mutations.of(Arbitraries.longs()
                                .map(seed -> Samples.of(operation).clean(seed, JsonStyle.random(seed))))
                        .map(body -> Tuple.of(operation, body)));
    }

    @Property
    void theReportIsThatOfTheThoroughPath(@ForAll("damaged") Tuple2<Operation, byte[]> call) {
        assertThat(ENGINE.check(call.get1().body(), call.get2()))
                .isEqualTo(DIAGNOSER.diagnose(ENGINE.model(call.get1().body()), call.get2(), BodyInspector.NONE));
    }
}
