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
 * The ways into the engine: every route brings its body to the same bytes, under the same limits. Thread-safe; models are compiled
 * when they are first needed.
 */
public final class Engine {
    private final Options options;

    /** This and the next are made when they are first needed: libraries are loaded with them, and a clean body does without. */
    private volatile @Nullable BeanValidation validation;

    private final Object validationLock = new Object();

    private volatile @Nullable Diagnoser diagnoser;

    private final PerClass<BodyModel> models;
    private final PerClass<Optional<Recognizer>> recognizers;

    /**
     * An engine.
     *
     * @param options how checks are made
     * @param names the JSON name of a component that has no {@code @JsonProperty}
     */
    public Engine(Options options, Function<RecordComponent, String> names) {
        this.options = options;
        BodyModelCompiler compiler = new BodyModelCompiler(options.groups(), names);
        this.models = new PerClass<>(type -> compiler.compile(type.asSubclass(Record.class)));
        Limits limits = options.limits();
        Clock clock = new WeakClock(options.clock());
        this.recognizers = new PerClass<>(type -> Optional.ofNullable(Recognizer.of(models.get(type), limits, clock)));
    }

    /**
     * The thorough path, for bodies that are brought into JSON elsewhere.
     *
     * @return the diagnoser, the same for all
     */
    public Diagnoser diagnoser() {
        Diagnoser known = diagnoser;
        if (known == null) {
            // Another thread may make one too; it is the same.
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
                    // One for all, since it starts a validator.
                    known = new BeanValidation(options);
                    validation = known;
                }
            }
        }
        return known;
    }

    /**
     * The model of a record.
     *
     * @param type an annotated record
     * @return its model, compiled once
     */
    public BodyModel model(Class<? extends Record> type) {
        return models.get(type);
    }

    private @Nullable Recognizer recognizer(Class<? extends Record> type) {
        return recognizers.get(type).orElse(null);
    }

    /**
     * Checks bytes.
     *
     * @param type the annotated record of the body
     * @param body the bytes
     * @return the report
     */
    public Report check(Class<? extends Record> type, byte[] body) {
        return check(type, body, BodyInspector.NONE);
    }

    /**
     * Checks bytes, and shows the outermost object to an inspector.
     *
     * @param type the annotated record of the body
     * @param body the bytes
     * @param inspector looks at the outermost object
     * @return the report
     */
    public Report check(Class<? extends Record> type, byte[] body, BodyInspector inspector) {
        if (inspector == BodyInspector.NONE && !options.advice()) {
            Recognizer recognizer = recognizer(type);
            List<SuspectElement> faults = recognizer == null ? null : recognizer.faults(body);
            if (faults != null) {
                return faults.isEmpty() ? Report.clean() : diagnoser().diagnose(faults, body);
            }
        }
        return diagnoser().diagnose(model(type), body, inspector);
    }

    /**
     * Checks text, encoded as UTF-8.
     *
     * @param type the annotated record of the body
     * @param body the text
     * @return the report
     */
    public Report check(Class<? extends Record> type, String body) {
        return check(type, BodyBytes.of(body, options.limits().maxBodyBytes()));
    }

    /**
     * Checks what remains in a buffer, whose position stays where it is.
     *
     * @param type the annotated record of the body
     * @param body the buffer
     * @return the report
     */
    public Report check(Class<? extends Record> type, ByteBuffer body) {
        return check(type, BodyBytes.of(body, options.limits().maxBodyBytes()));
    }

    /**
     * Checks what a stream holds, read up to the limit and one byte more; the stream is not closed.
     *
     * @param type the annotated record of the body
     * @param body the stream
     * @return the report
     * @throws IOException if the stream cannot be read
     */
    public Report check(Class<? extends Record> type, InputStream body) throws IOException {
        return check(type, BodyBytes.of(body, options.limits().maxBodyBytes()));
    }

    /**
     * Checks a bound record.
     *
     * @param body the record
     * @return the report, without places in bytes
     */
    public Report check(Record body) {
        return check(body, BodyInspector.NONE);
    }

    /**
     * Checks a bound record, and shows it to an inspector.
     *
     * @param body the record
     * @param inspector looks at its components
     * @return the report, without places in bytes
     */
    public Report check(Record body, BodyInspector inspector) {
        return validation().check(model(body.getClass()), body, inspector);
    }

    /**
     * Reports violations that were found elsewhere.
     *
     * @param violations in report order
     * @return the report, which lists as many as the limits allow
     */
    public Report report(List<Violation> violations) {
        int listed = Math.min(violations.size(), options.limits().maxViolations());
        return options.report()
                .violations(violations.subList(0, listed))
                .omittedViolations(violations.size() - listed)
                .refused(violations.stream().anyMatch(violation -> violation.scope() == Scope.REQUEST))
                .build();
    }

    /**
     * Reports what Bean Validation found in the call of a method.
     *
     * @param violations the violations, not of a return value; those outside the body are reported in this order
     * @param places tells where in the request the argument stands that one is about
     * @return the report, without places in bytes
     */
    public Report report(
            Collection<? extends ConstraintViolation<?>> violations,
            Function<ConstraintViolation<?>, CallPlace> places) {
        Findings findings = new Findings(options);
        MapOrders orders = new MapOrders();
        List<Translation> translations = new ArrayList<>();
        int order = Integer.MIN_VALUE;
        for (ConstraintViolation<?> violation : violations) {
            // What is not in the body comes before it.
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

    /** The model of a record; null if it is none that the engine can check, so that its names are not known. */
    private @Nullable ObjectType knownModel(Class<? extends Record> type) {
        try {
            return model(type).root();
        } catch (ConstraintDeclarationException e) {
            return null;
        }
    }
}
