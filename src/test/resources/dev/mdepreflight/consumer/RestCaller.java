package consumer;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Preflighted;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.jaxrs.PreflightClientFeature;
import dev.mdepreflight.jaxrs.PreflightClientFilter;
import dev.mdepreflight.jaxrs.PreflightFeature;
import dev.mdepreflight.jaxrs.RequestRefusedProcessingException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import jakarta.ws.rs.ext.ReaderInterceptor;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where there are the interfaces of Jakarta REST alone: does by hand what an implementation does with the features. */
final class RestCaller implements Caller {
    @Override
    public String call(Preflight preflight, URI uri, String body) throws Exception {
        deploy(preflight);
        PreflightClientFeature feature = PreflightClientFeature.of(preflight);
        List<Object> registered = registeredBy(feature);
        if (!registered.contains(PreflightClientFilter.class)) {
            throw new IllegalStateException("No filter is registered: " + registered);
        }
        Providers providers = stub(Providers.class, Map.of("getMessageBodyWriter", new TextWriter()));
        Configuration configuration = stub(Configuration.class, Map.of("getProperty", SendPolicy.of(preflight)));
        ClientRequestContext request = stub(
                ClientRequestContext.class,
                Map.of(
                        "getMethod", "POST",
                        "getUri", uri,
                        "getConfiguration", configuration,
                        "hasEntity", true,
                        "getEntity", body,
                        "getEntityClass", String.class,
                        "getEntityType", String.class,
                        "getEntityAnnotations", new Annotation[0],
                        "getMediaType", MediaType.APPLICATION_JSON_TYPE,
                        "getHeaders", new MultivaluedHashMap<String, Object>()));
        try {
            new PreflightClientFilter(providers).filter(request);
        } catch (RequestRefusedProcessingException e) {
            return e.envelope().code();
        }
        return new String(Caller.post(uri, body.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** Has the check of entities set up for a resource method. */
    private static void deploy(Preflight preflight) throws Exception {
        List<Object> registered = registeredBy(PreflightFeature.of(preflight));
        if (registered.stream().noneMatch(ExceptionMapper.class::isInstance)) {
            throw new IllegalStateException("No mapper is registered: " + registered);
        }
        // Reads all its annotations, of which some may be absent.
        registered.forEach(provider -> provider.getClass().getAnnotations());
        List<Object> ofMethod = new ArrayList<>();
        Method method = Resource.class.getMethod("post", String.class);
        for (Object provider : registered) {
            if (provider instanceof DynamicFeature dynamic) {
                dynamic.configure(
                        stub(
                                ResourceInfo.class,
                                Map.of("getResourceClass", Resource.class, "getResourceMethod", method)),
                        into(ofMethod));
            }
        }
        if (ofMethod.stream().noneMatch(ReaderInterceptor.class::isInstance)) {
            throw new IllegalStateException("No check is registered: " + ofMethod);
        }
    }

    private static List<Object> registeredBy(Feature feature) {
        List<Object> registered = new ArrayList<>();
        feature.configure(into(registered));
        return registered;
    }

    private static FeatureContext into(List<Object> registered) {
        Configuration configuration = stub(Configuration.class, Map.of("isRegistered", true));
        return (FeatureContext) Proxy.newProxyInstance(
                RestCaller.class.getClassLoader(), new Class<?>[] {FeatureContext.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("register")) {
                        registered.add(arguments[0]);
                    }
                    return method.getName().equals("getConfiguration") ? configuration : proxy;
                });
    }

    /** Gives the same answer to each call of a method; null to those that are not named. */
    private static <T> T stub(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                RestCaller.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }

    private static final class TextWriter implements MessageBodyWriter<Object> {
        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return true;
        }

        @Override
        public void writeTo(
                Object text,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream out)
                throws IOException {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A resource. */
    public static final class Resource {
        @POST
        @Preflighted("isolateMachine")
        public String post(String entity) {
            return entity;
        }
    }
}
