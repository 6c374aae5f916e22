package dev.mdepreflight.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Preflighted;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Scope;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the check is declared and registered. */
@Tag("jaxrs")
@Tag("cdi")
class DeploymentTest {
    private static final String FAULTY_ELEMENT =
            "{\"Indicators\":[{\"indicatorType\":\"FileSha1\",\"indicatorValue\":\"xyz\",\"action\":\"Audit\","
                    + "\"title\":\"t\",\"description\":\"d\",\"generateAlert\":true}]}";

    @Test
    void annotations_areInherited() throws Exception {
        try (RestServer server =
                RestServer.start(RestApplication.checked(ByInterface.class, BySuperclass.class, Overriding.class))) {
            Caller caller = new Caller(server);
            assertThat(caller.post("/interface", "{}").outcome()).isEqualTo("400 MissingRequiredParameter /Comment");
            assertThat(caller.post("/superclass", "{}").outcome()).isEqualTo("400 MissingRequiredParameter /Comment");
            assertThat(caller.post("/overriding/class", "{}").outcome())
                    .isEqualTo("400 MissingRequiredParameter /Comment");
            assertThat(caller.post("/overriding/method", "{}").outcome())
                    .isEqualTo("400 MissingRequiredParameter /text");
        }
    }

    @Test
    void withoutTheFeature_callsOfPreflightedMethodsFail() throws Exception {
        try (RestServer server = RestServer.start(RestApplication.of(ByInterface.class, Unchecked.class))) {
            Caller caller = new Caller(server);
            assertThat(caller.post("/interface", "{}").status()).isEqualTo(500);
            assertThat(caller.post("/interface", "").status()).isEqualTo(500);
            assertThat(caller.post("/unchecked", "{}").body()).isEqualTo("{}");
        }
    }

    @Test
    void dynamicFeature_isEnoughForEntities() throws Exception {
        try (RestServer server = RestServer.start(RestApplication.of(ByInterface.class, DynamicCheck.class))) {
            Caller caller = new Caller(server);
            assertThat(caller.post("/interface", "{}").outcome()).isEqualTo("400 MissingRequiredParameter /Comment");
            assertThat(caller.post("/interface", "").outcome()).isEqualTo("400 InvalidRequestBody ");
            assertThat(caller.post("/interface", "{\"Comment\":\"c\"}").body()).isEqualTo("{\"Comment\":\"c\"}");
        }
    }

    @Test
    void featureWhoseServerIgnoresIt_saysWhatToRegister() {
        FeatureContext ignoring = (FeatureContext) Proxy.newProxyInstance(
                DeploymentTest.class.getClassLoader(),
                new Class<?>[] {FeatureContext.class},
                (proxy, method, arguments) -> method.getName().equals("getConfiguration")
                        ? Proxy.newProxyInstance(
                                DeploymentTest.class.getClassLoader(),
                                new Class<?>[] {Configuration.class},
                                (configuration, getter, of) -> false)
                        : proxy);
        PreflightFeature feature = PreflightFeature.of(Preflight.create());
        assertThatThrownBy(() -> feature.configure(ignoring))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(PreflightDynamicFeature.class.getName());
    }

    @Test
    void filtersOfTheUser_goBefore() throws Exception {
        try (RestServer server = RestServer.start(RestApplication.checked(ByInterface.class, Guard.class))) {
            assertThat(new Caller(server).post("/interface", "{}").outcome()).isEqualTo("401");
            assertThat(new Caller(server).post("/interface", "").outcome()).isEqualTo("401");
        }
    }

    @Test
    void elementsAlone_mayBeLetThrough() throws Exception {
        try (RestServer server = RestServer.start(RestApplication.of(Import.class, Lenient.class))) {
            assertThat(new Caller(server).post("/import", FAULTY_ELEMENT).body())
                    .isEqualTo(FAULTY_ELEMENT);
            assertThat(new Caller(server).post("/import", "{\"Indicators\":7}").outcome())
                    .isEqualTo("400 InvalidRequestBody /Indicators");
        }
        try (RestServer server = RestServer.start(RestApplication.checked(Import.class))) {
            assertThat(new Caller(server).post("/import", FAULTY_ELEMENT).outcome())
                    .isEqualTo("400 InvalidHashValue /Indicators/0/indicatorValue");
        }
    }

    @Test
    void form_isJudgedByItsBoundary() throws Exception {
        try (RestServer server = RestServer.start(RestApplication.checked(Upload.class))) {
            Caller caller = new Caller(server);
            String form = """
                    --x
                    Content-Disposition: form-data; name="file"; filename="a.ps1"
                    Content-Type: application/octet-stream

                    dir
                    --x
                    Content-Disposition: form-data; name="Description"

                    test
                    --x--
                    """.replace("\n", "\r\n");
            BodyPublisher body = BodyPublishers.ofString(form);
            assertThat(caller.post("/upload", body, "multipart/form-data; boundary=x")
                            .body())
                    .isEqualTo(form);
            assertThat(caller.post("/upload", body, "multipart/form-data; boundary=y")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void whatCannotBeChecked_isNotDeployed() {
        assertRefused(Unknown.class, "unknown operation noSuchOperation");
        assertRefused(NoRecord.class, "must name an operation or a record");
        assertRefused(NoEntity.class, "no entity parameter");
        assertRefused(Both.class, "an operation and a record");
        assertRefused(Fields.class, "fields of a form");
        assertRefused(FieldsOfBean.class, "fields of a form");
        assertRefused(FieldsOfClass.class, "fields of a form");
    }

    @Test
    void whatCannotBeChecked_isNotDeployed_whereNothingIsRegistered() {
        assertThatThrownBy(() -> RestServer.start(RestApplication.of(Unknown.class)))
                .hasStackTraceContaining("unknown operation noSuchOperation");
    }

    private static void assertRefused(Class<?> resource, String reason) {
        assertThatThrownBy(() -> RestServer.start(RestApplication.checked(resource)))
                .hasStackTraceContaining(reason)
                .hasStackTraceContaining(resource.getSimpleName());
    }

    /** Says it for its implementations. */
    public interface Contract {
        @POST
        @Produces("text/plain;charset=UTF-8")
        @Preflighted("unisolateMachine")
        String post(String entity);
    }

    /** Says nothing itself. */
    @Path("interface")
    public static class ByInterface implements Contract {
        @Override
        public String post(String entity) {
            return entity;
        }
    }

    /** Says it for its subclasses. */
    @Preflighted("unisolateMachine")
    public abstract static class Base {
        @POST
        @Produces("text/plain;charset=UTF-8")
        public String post(String entity) {
            return entity;
        }
    }

    /** Says nothing itself. */
    @Path("superclass")
    public static class BySuperclass extends Base {}

    /** Says it for all, and otherwise for one. */
    @Path("overriding")
    @Preflighted("unisolateMachine")
    public static class Overriding {
        @POST
        @Path("class")
        public String byClass(String entity) {
            return entity;
        }

        @POST
        @Path("method")
        @Preflighted(body = Text.class)
        public String byMethod(String entity) {
            return entity;
        }
    }

    /** A record of one's own. */
    public record Text(@Required String text) {}

    /** An import. */
    @Path("import")
    public static class Import {
        @POST
        @Preflighted("importIndicators")
        public String post(String entity) {
            return entity;
        }
    }

    /** A form. */
    @Path("upload")
    public static class Upload {
        @POST
        @Preflighted("uploadLibraryFile")
        public byte[] post(byte[] entity) {
            return entity;
        }
    }

    /** Lets faulty elements through. */
    public static class Lenient implements Feature {
        @Override
        public boolean configure(FeatureContext context) {
            context.register(PreflightFeature.builder(Preflight.create())
                    .blockOn(Scope.REQUEST)
                    .build());
            return true;
        }
    }

    /** Registers the check as a provider of its own. */
    public static class DynamicCheck extends PreflightDynamicFeature {
        /** Called by the server. */
        public DynamicCheck() {
            super(Preflight.create());
        }
    }

    /** Asks for no check. */
    @Path("unchecked")
    public static class Unchecked {
        @POST
        public String post(String entity) {
            return entity;
        }
    }

    /** Takes the fields of a form, which no interceptor sees. */
    @Path("refused")
    @Preflighted
    public static class Fields {
        @POST
        public String post(@FormParam("Description") String description) {
            return description;
        }
    }

    /** Fields of a form, one bean deeper. */
    public static class Inner {
        @FormParam("Description")
        String description;
    }

    /** A bean that holds another. */
    public static class Outer {
        @BeanParam
        Inner inner;
    }

    /** Takes them as a bean. */
    @Path("refused")
    public static class FieldsOfBean {
        @POST
        @Preflighted("unisolateMachine")
        public String post(@BeanParam Outer bean, String entity) {
            return entity;
        }
    }

    /** Takes them as a member. */
    @Path("refused")
    public static class FieldsOfClass {
        @FormParam("Description")
        String description;

        @POST
        @Preflighted("unisolateMachine")
        public String post(String entity) {
            return entity;
        }
    }

    /** Lets nobody in. */
    public static class Guard implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED).build());
        }
    }

    /** Names what is not there. */
    @Path("refused")
    public static class Unknown {
        @POST
        @Preflighted("noSuchOperation")
        public String post(String entity) {
            return entity;
        }
    }

    /** Names nothing. */
    @Path("refused")
    public static class NoRecord {
        @POST
        @Preflighted
        public String post(String entity) {
            return entity;
        }
    }

    /** Takes nothing. */
    @Path("refused")
    public static class NoEntity {
        @POST
        @Preflighted("unisolateMachine")
        public String post() {
            return "";
        }
    }

    /** Names too much. */
    @Path("refused")
    public static class Both {
        @POST
        @Preflighted(value = "unisolateMachine", body = Text.class)
        public String post(String entity) {
            return entity;
        }
    }
}
