package dev.mdepreflight.internal.engine.bean;

import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.internal.finding.BodyInspector;
import dev.mdepreflight.internal.finding.Findings;
import dev.mdepreflight.internal.finding.Inspection;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.PathNode;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.finding.ViolationFactory;
import dev.mdepreflight.internal.finding.WeakClock;
import dev.mdepreflight.internal.model.BodyModel;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.ConstraintReader;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.PerClass;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.report.Report;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.lang.annotation.Annotation;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.spi.properties.ConstrainableExecutable;
import org.hibernate.validator.spi.properties.GetterPropertySelectionStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Checks bound objects: Hibernate Validator runs the same annotations, and its violations are translated.
 *
 * <p>Hibernate Validator starts when it is first needed, once per class loader, because it keeps metadata of classes and must not outlive
 * them. Expressions in messages are never evaluated, and no XML mapping is read. Thread-safe.
 */
public final class BeanValidation {
    private final Options options;
    private final Class<?>[] groups;
    /** A validator is kept alive by the classes that it validates. This map finds it for other classes of their loader. */
    private final Map<@Nullable ClassLoader, WeakReference<Validator>> started = new WeakHashMap<>();

    private final PerClass<Validator> validators = new PerClass<>(this::validator);

    public BeanValidation(Options options) {
        this.options = options;
        this.groups = options.groups().equals(Set.of(Default.class))
                ? new Class<?>[0]
                : options.groups().toArray(Class<?>[]::new);
    }

    /** Checks a bound record. The report has no locations. */
    public Report check(BodyModel model, Record bean, BodyInspector inspector) {
        try {
            String fault = model.unbounded() ? new BoundLimits(options.limits()).fault(model.root(), bean) : null;
            return fault == null ? validated(model, bean, inspector) : beyond(fault);
        } catch (StackOverflowError tooDeep) {
            // Only if the limit on depth exceeds the stack of the thread.
            return beyond("nested deeper than the stack of the thread allows");
        }
    }

    private Report beyond(String limit) {
        Findings findings = new Findings(options);
        findings.invalidBody(Reasons.LIMIT_EXCEEDED, null, limit);
        return findings.report(null);
    }

    private Report validated(BodyModel model, Record bean, BodyInspector inspector) {
        Findings findings = new Findings(options);
        Set<? extends ConstraintViolation<?>> violations = located(
                bean.getClass(), "", () -> validators.get(bean.getClass()).validate(bean, groups));
        translate(violations, model.root(), PathNode.ROOT, null, findings);
        new Inspection(options, findings, inspector).bean(model.root(), bean, PathNode.ROOT);
        inspector.inspect(PropertyValues.of(bean), (component, doubt) -> {
            Property property = model.root().byComponent(component);
            if (property != null) {
                Inspection.add(findings, doubt, property.valueIn(bean), PathNode.ROOT.property(property), null);
            }
        });
        return findings.report(null);
    }

    /** Checks the constraints of a property on a value bound from JSON. */
    public void property(
            ObjectType type, Property property, @Nullable BoundValue bound, PathNode parent, Findings findings) {
        if (bound != null) {
            String component = property.component().getName();
            Set<? extends ConstraintViolation<?>> violations = located(
                    type.type(),
                    "." + component,
                    () -> validators.get(type.type()).validateValue(type.type(), component, bound.value(), groups));
            translate(violations, type, parent, BoundValue.around(property.name(), bound), findings);
        }
    }

    /** Checks the class-level constraints that the engine does not run. */
    public void object(ObjectType type, BoundValue bound, PathNode frame, Findings findings) {
        Set<Class<? extends Annotation>> foreign = new HashSet<>();
        for (Check check : type.checks()) {
            if (check instanceof Check.Foreign) {
                collect(check.rule().annotation(), foreign);
            }
        }
        List<ConstraintViolation<?>> classLevel = new ArrayList<>();
        Set<? extends ConstraintViolation<?>> violations =
                located(type.type(), "", () -> validators.get(type.type()).validate(bound.value(), groups));
        for (ConstraintViolation<?> violation : violations) {
            boolean own = violation.getLeafBean() == bound.value();
            if (own && foreign.contains(annotation(violation).annotationType())) {
                classLevel.add(violation);
            }
        }
        translate(classLevel, type, frame, bound, findings);
    }

    /** Runs Hibernate Validator, and adds the place to what it says of a constraint that it cannot use. */
    private static <T> T located(Class<?> type, String component, Supplier<T> validation) {
        try {
            return validation.get();
        } catch (ConstraintDeclarationException e) {
            throw new ConstraintDeclarationException(type.getName() + component + ": " + e.getMessage(), e);
        } catch (ValidationException e) {
            throw new ValidationException(type.getName() + component + ": " + e.getMessage(), e);
        }
    }

    /** Collects a constraint and the constraints of which it is composed. */
    private static void collect(Annotation constraint, Set<Class<? extends Annotation>> types) {
        if (types.add(constraint.annotationType())) {
            ConstraintReader.parts(constraint.annotationType()).forEach(part -> collect(part, types));
        }
    }

    private static void translate(
            Iterable<? extends ConstraintViolation<?>> violations,
            ObjectType root,
            PathNode frame,
            @Nullable BoundValue bound,
            Findings findings) {
        List<Translation> translations = new ArrayList<>();
        MapOrders orders = new MapOrders();
        violations.forEach(violation -> translations.addAll(Translation.of(violation, root, frame, bound, orders)));
        add(translations, findings);
    }

    /** Adds violations in an order that does not depend on Hibernate Validator. */
    public static void add(List<Translation> translations, Findings findings) {
        // The order of Hibernate Validator varies. A missing parameter comes first, so that it hides its consequences.
        translations.sort(Comparator.comparing(Translation::phase)
                .thenComparing(Translation::place)
                .thenComparing(translation -> translation.rule().annotation(), BeanValidation::compare)
                .thenComparing(translation ->
                        Objects.requireNonNullElse(translation.found().hint(), "")));
        Set<PathNode> absent = new HashSet<>();
        for (Translation translation : translations) {
            if (translation.absence()) {
                absent.add(translation.found().frame());
            }
        }
        for (Translation translation : translations) {
            if (translation.absence()
                    || absent.isEmpty()
                    || !absent.contains(translation.found().frame())) {
                ViolationFactory.add(findings, translation.rule(), translation.phase(), translation.found());
            }
        }
    }

    /** Compares annotations by their text. The text is computed on each call, so the same annotation is not converted. */
    private static int compare(Annotation a, Annotation b) {
        return a == b ? 0 : a.toString().compareTo(b.toString());
    }

    static Annotation annotation(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation();
    }

    private Validator validator(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        ClassLoader key = PerClass.isOwn(loader) ? PerClass.class.getClassLoader() : loader;
        synchronized (started) {
            WeakReference<Validator> reference = started.get(key);
            Validator running = reference == null ? null : reference.get();
            if (running == null) {
                running = start(new WeakClock(options.clock()));
                started.put(key, new WeakReference<>(running));
            }
            return running;
        }
    }

    @SuppressWarnings("resource") // the factory lives as long as its validator
    private static Validator start(Clock clock) {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new Messages())
                .clockProvider(() -> clock)
                .getterPropertySelectionStrategy(new NoGetters())
                .buildValidatorFactory()
                .getValidator();
    }

    /** Without getters, a component named {@code isOpen} is not taken for a property {@code open}. */
    private static final class NoGetters implements GetterPropertySelectionStrategy {
        @Override
        public Optional<String> getProperty(ConstrainableExecutable executable) {
            return Optional.empty();
        }

        @Override
        public List<String> getGetterMethodNameCandidates(String property) {
            return List.of();
        }
    }
}
