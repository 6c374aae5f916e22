package dev.mdepreflight.internal.engine;

import dev.mdepreflight.internal.engine.bean.BeanValidation;
import dev.mdepreflight.internal.engine.bean.MapOrders;
import dev.mdepreflight.internal.engine.bean.Translation;
import dev.mdepreflight.internal.engine.fast.Recognizer;
import dev.mdepreflight.internal.engine.full.Diagnoser;
import dev.mdepreflight.internal.finding.BodyInspector;
import dev.mdepreflight.internal.finding.Findings;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.PathNode;
import dev.mdepreflight.internal.finding.WeakClock;
import dev.mdepreflight.internal.json.BodyBytes;
import dev.mdepreflight.internal.model.BodyModel;
import dev.mdepreflight.internal.model.BodyModelCompiler;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.PerClass;
import dev.mdepreflight.internal.model.SuspectElement;
import dev.mdepreflight.report.CallPlace;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The only entry point to the engine, so that every route checks the same bytes under the same limits. Models are compiled when they are
 * first needed. Thread-safe.
 */
public final class Engine {
    private final Options options;

    // Created when first needed, because both load libraries that a clean body does not need.
    private volatile @Nullable BeanValidation validation;
    private volatile @Nullable Diagnoser diagnoser;
    private final Object validationLock = new Object();
    private final PerClass<BodyModel> models;
    private final PerClass<Optional<Recognizer>> recognizers;

    /**
     * Creates an engine.
     *
     * @param names returns the JSON name of a component that has no {@code @JsonProperty}
     */
    public Engine(Options options, Function<RecordComponent, String> names) {
        this.options = options;
        BodyModelCompiler compiler = new BodyModelCompiler(options.groups(), names);
        this.models = new PerClass<>(type -> compiler.compile(type.asSubclass(Record.class)));
        Limits limits = options.limits();
        Clock clock = new WeakClock(options.clock());
        this.recognizers = new PerClass<>(type -> Optional.ofNullable(Recognizer.of(models.get(type), limits, clock)));
    }

    /** Returns the thorough path, for callers that convert bodies to JSON themselves. */
    public Diagnoser diagnoser() {
        Diagnoser known = diagnoser;
        if (known == null) {
            // Concurrent threads create equal diagnosers, so any of them can be kept.
            known = new Diagnoser(options, validation());
            diagnoser = known;
        }
        return known;
    }

    private BeanValidation validation() {
        BeanValidation known = validation;
        if (known == null) {
            synchronized (validationLock) {
                known = validation;
                if (known == null) {
                    // Created only once, because it starts Hibernate Validator.
                    known = new BeanValidation(options);
                    validation = known;
                }
            }
        }
        return known;
    }

    public BodyModel model(Class<? extends Record> type) {
        return models.get(type);
    }

    public Report check(Class<? extends Record> type, byte[] body) {
        return check(type, body, BodyInspector.NONE);
    }

    /** Checks bytes, and passes the outermost object to an inspector. */
    public Report check(Class<? extends Record> type, byte[] body, BodyInspector inspector) {
        if (inspector == BodyInspector.NONE && !options.advice()) {
            Recognizer recognizer = recognizers.get(type).orElse(null);
            List<SuspectElement> faults = recognizer == null ? null : recognizer.faults(body);
            if (faults != null) {
                return faults.isEmpty() ? Report.clean() : diagnoser().diagnose(faults, body);
            }
        }
        return diagnoser().diagnose(model(type), body, inspector);
    }

    public Report check(Class<? extends Record> type, String body) {
        return check(type, BodyBytes.of(body, options.limits().maxBodyBytes()));
    }

    /** Checks the remaining bytes of a buffer and leaves its position unchanged. */
    public Report check(Class<? extends Record> type, ByteBuffer body) {
        return check(type, BodyBytes.of(body, options.limits().maxBodyBytes()));
    }

    /** Checks the bytes of a stream and leaves it open. Reads at most one byte more than the limit. */
    public Report check(Class<? extends Record> type, InputStream body) throws IOException {
        return check(type, BodyBytes.of(body, options.limits().maxBodyBytes()));
    }

    /** Checks a bound record. The report has no locations. */
    public Report check(Record body) {
        return check(body, BodyInspector.NONE);
    }

    /** Checks a bound record, and passes it to an inspector. */
    public Report check(Record body, BodyInspector inspector) {
        return validation().check(model(body.getClass()), body, inspector);
    }

    /** Reports violations that were found elsewhere and are already in report order. Only counts violations beyond the limit. */
    public Report report(List<Violation> violations) {
        int listed = Math.min(violations.size(), options.limits().maxViolations());
        return options.report()
                .violations(violations.subList(0, listed))
                .omittedViolations(violations.size() - listed)
                .refused(violations.stream().anyMatch(violation -> violation.scope() == Scope.REQUEST))
                .build();
    }

    /**
     * Reports Bean Validation violations in a method call, without locations. Violations outside the body keep their order.
     *
     * @param violations the violations; none of them concerns a return value
     * @param places returns, for a violation, the argument's place in the request
     */
    public Report report(
            Collection<? extends ConstraintViolation<?>> violations,
            Function<ConstraintViolation<?>, CallPlace> places) {
        Findings findings = new Findings(options);
        MapOrders orders = new MapOrders();
        List<Translation> translations = new ArrayList<>();
        int order = Integer.MIN_VALUE;
        for (ConstraintViolation<?> violation : violations) {
            // Violations outside the body come first.
            CallPlace place = places.apply(violation);
            PathNode frame = PathNode.of(place.part());
            for (String name : place.names()) {
                frame = frame.known(name, order);
            }
            order++;
            PathNode shown = place.sensitive() ? frame.secret() : frame;
            translations.addAll(Translation.of(violation, place, shown, this::knownModel, orders));
        }
        BeanValidation.add(translations, findings);
        return findings.report(null);
    }

    /** Returns the model of a record; null if the engine cannot check the record. */
    private @Nullable ObjectType knownModel(Class<? extends Record> type) {
        try {
            return model(type).root();
        } catch (ConstraintDeclarationException e) {
            return null;
        }
    }
}
