package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.machine.TagMachine;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.CallPlace;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Finding;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Part;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public way in, called with null where null is not allowed: the exception names the argument. */
class NullArgumentsTest {
    private static final Preflight PREFLIGHT = Preflight.create();
    private static final Report FAULTY = PREFLIGHT.check(Operations.ISOLATE_MACHINE, "{}");
    private static final SendPolicy POLICY = SendPolicy.of(PREFLIGHT);

    /** A value of each type that a parameter or a receiver has. */
    private static final Map<Class<?>, Object> SAMPLES = samples();

    private static Map<Class<?>, Object> samples() {
        Map<Class<?>, Object> samples = new HashMap<>();
        samples.put(Preflight.class, PREFLIGHT);
        samples.put(Preflight.Builder.class, Preflight.builder());
        samples.put(SendPolicy.class, POLICY);
        samples.put(SendPolicy.Builder.class, SendPolicy.builder(PREFLIGHT));
        samples.put(SendPolicy.Mode.class, SendPolicy.Mode.THROW);
        samples.put(OutgoingRequest.class, POLICY.outgoing("GET", "/api/alerts", name -> null));
        samples.put(Batches.class, Batches.of(PREFLIGHT, Operations.IMPORT_INDICATORS));
        samples.put(Operation.class, Operations.ISOLATE_MACHINE);
        samples.put(Report.class, FAULTY);
        samples.put(Request.class, Request.of("GET", "/api/alerts"));
        samples.put(Report.Builder.class, Report.builder());
        samples.put(Finding.Builder.class, Advice.builder("x", "x"));
        samples.put(Violation.Builder.class, FAULTY.violations().get(0).toBuilder());
        samples.put(Part.class, Part.BODY);
        samples.put(Violation.class, FAULTY.violations().get(0));
        samples.put(ErrorEnvelope.class, FAULTY.envelope());
        samples.put(ErrorCode.class, ErrorCode.INVALID_INPUT);
        samples.put(Scope.class, Scope.REQUEST);
        samples.put(Limits.class, Limits.defaults());
        samples.put(Limits.Builder.class, Limits.builder());
        samples.put(Location.class, new Location(0, 1, 1, 1));
        samples.put(Device.class, Device.of("Windows10"));
        samples.put(Record.class, new TagMachine(null, null));
        samples.put(Class.class, TagMachine.class);
        samples.put(Class[].class, new Class<?>[] {jakarta.validation.groups.Default.class});
        samples.put(String.class, "x");
        samples.put(CharSequence.class, "x");
        samples.put(String[].class, new String[] {"x"});
        samples.put(Object[].class, new Object[] {"x"});
        samples.put(byte[].class, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        samples.put(ByteBuffer.class, ByteBuffer.allocate(1));
        samples.put(InputStream.class, new ByteArrayInputStream(new byte[0]));
        samples.put(URI.class, URI.create("/api/alerts"));
        samples.put(Path.class, Path.of("pom.xml"));
        samples.put(List.class, List.of());
        samples.put(Collection.class, List.of());
        samples.put(Function.class, (Function<Object, Object>) any -> any);
        samples.put(Supplier.class, (Supplier<String>) () -> "x");
        samples.put(Consumer.class, (Consumer<Object>) any -> {});
        samples.put(DoubleConsumer.class, (DoubleConsumer) any -> {});
        samples.put(Clock.class, Clock.systemUTC());
        samples.put(HttpClient.class, HttpClient.newHttpClient());
        samples.put(int.class, 1);
        samples.put(long.class, 1L);
        samples.put(boolean.class, true);
        return samples;
    }

    /** One parameter of one method or constructor. */
    record Place(Executable executable, int parameter) {
        @Override
        public String toString() {
            return executable.getDeclaringClass().getSimpleName() + "." + executable.getName() + " parameter "
                    + parameter;
        }
    }

    static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Class<?> type : List.of(
                Preflight.class,
                Preflight.Builder.class,
                Request.class,
                SendPolicy.class,
                SendPolicy.Builder.class,
                OutgoingRequest.class,
                Batches.class,
                RequestRefusedException.class,
                Operations.class,
                dev.mdepreflight.jdkhttp.PreflightHttpClient.class,
                dev.mdepreflight.okhttp.PreflightInterceptor.class,
                dev.mdepreflight.azure.PreflightPolicy.class,
                dev.mdepreflight.azure.AzureRequestRefusedException.class,
                dev.mdepreflight.spring.PreflightClientInterceptor.class,
                dev.mdepreflight.spring.RequestRefusedRestClientException.class,
                dev.mdepreflight.jaxrs.PreflightClientFeature.class,
                dev.mdepreflight.jaxrs.RequestRefusedProcessingException.class,
                Report.class,
                PreflightException.class,
                ErrorEnvelope.class,
                ErrorEnvelope.Detail.class,
                ErrorCode.class,
                Excerpt.class,
                Limits.class,
                Limits.Builder.class,
                Report.Builder.class,
                Violation.class,
                Violation.Builder.class,
                Finding.Builder.class,
                Advice.class,
                CallPlace.class)) {
            Stream.concat(Stream.of(type.getDeclaredConstructors()), Stream.of(type.getDeclaredMethods()))
                    .filter(executable -> Modifier.isPublic(executable.getModifiers()) && !executable.isSynthetic())
                    .filter(executable -> !isCalledByAnotherLibrary(executable))
                    .forEach(executable -> addPlaces(executable, places));
        }
        return places;
    }

    /** Whether a method is declared above, in a class or an interface that is not the library's. */
    private static boolean isCalledByAnotherLibrary(Executable executable) {
        // Of every enum; and of HttpClient, but from Java 21 on.
        if (executable.getName().equals("valueOf") || executable.getName().equals("awaitTermination")) {
            return true;
        }
        for (Class<?> type = executable.getDeclaringClass(); type != null; type = type.getSuperclass()) {
            for (Class<?> above : Stream.concat(
                            Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
                    .toList()) {
                for (Method method : above.getMethods()) {
                    if (method.getName().equals(executable.getName())
                            && method.getParameterCount() == executable.getParameterCount()
                            && !Modifier.isStatic(executable.getModifiers())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void addPlaces(Executable executable, List<Place> places) {
        for (int i = 0; i < executable.getParameterCount(); i++) {
            boolean nullable = executable.getAnnotatedParameterTypes()[i].isAnnotationPresent(Nullable.class);
            if (!nullable && !executable.getParameterTypes()[i].isPrimitive()) {
                places.add(new Place(executable, i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void aNull_isRefusedByTheNameOfTheArgument(Place place) throws ReflectiveOperationException {
        Executable executable = place.executable();
        Object[] arguments = new Object[executable.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = executable.getParameterTypes()[i];
            boolean nullable = executable.getAnnotatedParameterTypes()[i].isAnnotationPresent(Nullable.class);
            assertThat(SAMPLES.containsKey(type) || nullable)
                    .as("a sample of " + type)
                    .isTrue();
            arguments[i] = i == place.parameter() ? null : SAMPLES.get(type);
        }
        Throwable thrown = null;
        try {
            if (executable instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                boolean isStatic = Modifier.isStatic(executable.getModifiers());
                Object receiver = isStatic ? null : SAMPLES.get(executable.getDeclaringClass());
                assertThat(isStatic || receiver != null).as("a receiver").isTrue();
                ((Method) executable).invoke(receiver, arguments);
            }
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
        }
        assertThat(thrown).isExactlyInstanceOf(NullPointerException.class);
        // The platform's own message is a sentence, and names no argument.
        assertThat(thrown.getMessage()).isNotNull().doesNotContain(" ");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aNullAmongTheValues_isRefusedToo(Consumer<@Nullable String> setting) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(() -> setting.accept(null));
        assertThat(thrown).isExactlyInstanceOf(NullPointerException.class);
        assertThat(thrown.getMessage()).isNotNull().doesNotContain("because");
    }

    static List<Consumer<@Nullable String>> lists() {
        return List.of(
                value -> Preflight.builder().hosts("acme.com", value),
                value -> Preflight.builder().suppress("legacy-action", value),
                value -> Preflight.builder().suppressOwn("x", value));
    }
}
