package dev.mdepreflight.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.Preflighted;
import dev.mdepreflight.constraint.Required;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is answered to calls that break the constraints of a method, with Bean Validation as each implementation runs it. */
@Tag("jaxrs")
class CallViolationsTest {
    private static RestServer server;
    private static Caller caller;

    @BeforeAll
    static void start() {
        server = RestServer.start(RestApplication.checked(Machines.class, Plain.class));
        caller = new Caller(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void parameters_areToldByWhereTheyStand() throws Exception {
        assertThat(caller.get("/machines/a1?top=5").body()).isEqualTo("a1");
        Answer answer = caller.get("/machines/zz;view=wide?top=11", "X-Tag", "long", "Cookie", "session=hidden");
        assertThat(answer.outcome())
                .isEqualTo("400 InvalidInput /path/id, InvalidInput /query/top, InvalidInput /header/X-Tag,"
                        + " InvalidInput /header/Cookie/session, InvalidInput /path/view");
        assertThat(answer.body())
                .doesNotContain("hidden")
                .doesNotContain("long")
                .contains("zz");
    }

    @Test
    void missingParameter_isCalledSo() throws Exception {
        assertThat(caller.get("/machines/a1").outcome()).isEqualTo("400 MissingRequiredParameter /query/top");
    }

    @Test
    void traceparent_isTheTarget() throws Exception {
        String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        Answer traced = caller.get("/machines/a1", "traceparent", "00-" + traceId + "-00f067aa0ba902b7-01");
        assertThat(traced.envelope().target()).isEqualTo(traceId);
    }

    @Test
    void beanOfParameters_isToldByItsParameters() throws Exception {
        assertThat(caller.get("/machines/page/zz?size=500").outcome())
                .isEqualTo("400 InvalidInput /path/id, InvalidInput /query/size");
    }

    @Test
    void validEntity_isToldByNamesOfTheWire() throws Exception {
        assumeThat(RestServer.bindsWithJackson()).isTrue();
        String body = "{\"Items\":[{\"Title\":\"ok\"},{\"Title\":\"too long\"},{}]}";
        assertThat(caller.post("/machines/items", body).outcome())
                .isEqualTo("400 MissingRequiredParameter /Items/2/Title, InvalidInput /Items/1/Title");
    }

    @Test
    void entityThatIsNoRecord_isToldByItsProperties() throws Exception {
        assertThat(caller.post("/machines/bean", "{\"title\":\"too long\"}").outcome())
                .isEqualTo("400 InvalidInput /title");
    }

    @Test
    void validationByHand_isToldToo() throws Exception {
        assertThat(caller.post("/machines/hand", "{}").outcome()).isEqualTo("400 MissingRequiredParameter /Title");
    }

    @Test
    void returnValue_isTheFaultOfTheServer() throws Exception {
        assertThat(caller.get("/machines/result").outcome()).isEqualTo("500");
        assertThat(caller.get("/plain/result").outcome()).isEqualTo("500");
    }

    @Test
    void otherMethods_areAnsweredAsWithoutTheCheck() throws Exception {
        Answer with = caller.get("/plain/zz", "Accept", "text/plain");
        try (RestServer bare = RestServer.start(RestApplication.of(Machines.class, Plain.class))) {
            Answer without = new Caller(bare).get("/plain/zz", "Accept", "text/plain");
            assertThat(with).isEqualTo(without);
            assertThat(without.status()).isEqualTo(400);
        }
    }

    @Test
    void exceptionBeforeAMethodIsFound_isAnsweredAsWithoutTheCheck() throws Exception {
        try (RestServer with = RestServer.start(RestApplication.checked(Machines.class, Early.class));
                RestServer bare = RestServer.start(RestApplication.of(Machines.class, Early.class))) {
            Answer without = new Caller(bare).get("/machines/a1", "Accept", "text/plain");
            assertThat(new Caller(with).get("/machines/a1", "Accept", "text/plain"))
                    .isEqualTo(without);
            assertThat(without.status()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void mapperOfTheUser_goesBefore() throws Exception {
        try (RestServer own = RestServer.start(RestApplication.checked(Machines.class, Teapot.class))) {
            assertThat(new Caller(own).get("/machines/zz").status()).isEqualTo(418);
        }
    }

    @Test
    void widerMapperOfTheUser_isAskedForOtherMethodsOnly() throws Exception {
        try (RestServer own = RestServer.start(RestApplication.checked(Machines.class, Plain.class, AnyTeapot.class))) {
            Caller calling = new Caller(own);
            assertThat(calling.get("/machines/zz?top=1").outcome()).isEqualTo("400 InvalidInput /path/id");
            // Jersey has a mapper of its own for the same exception, and names that one when it is asked.
            assumeThat(RestServer.isJersey()).isFalse();
            assertThat(calling.get("/plain/zz").status()).isEqualTo(418);
        }
    }

    /** What every call of a machine must be like. */
    @Path("machines")
    @Preflighted
    @Produces("text/plain;charset=UTF-8")
    public static class Machines {
        @GET
        @Path("{id}")
        public String get(
                @PathParam("id") @Pattern(regexp = "[a-f0-9]+") String id,
                @QueryParam("top") @NotNull @Max(10) Integer top,
                @HeaderParam("X-Tag") @Size(max = 3) String tag,
                @CookieParam("session") @Size(max = 3) String session,
                @MatrixParam("view") @Size(max = 3) String view) {
            return id;
        }

        @GET
        @Path("page/{id}")
        public String page(@Valid @BeanParam Page page) {
            return page.id;
        }

        @POST
        @Path("items")
        @Preflighted(body = Loose.class)
        public String items(@Valid Items items) {
            return String.valueOf(items);
        }

        @POST
        @Path("bean")
        @Preflighted(body = Loose.class)
        public String bean(@Valid Bean bean) {
            return bean.title;
        }

        @POST
        @Path("hand")
        @Preflighted(body = Loose.class)
        public String hand(String entity) {
            violate();
            return entity;
        }

        @GET
        @Path("result")
        public @Size(max = 3) String result() {
            return "too long";
        }
    }

    /** Methods that nobody asked to check. */
    @Path("plain")
    @Produces("text/plain;charset=UTF-8")
    public static class Plain {
        @GET
        @Path("{id}")
        public String get(@PathParam("id") @Pattern(regexp = "[a-f0-9]+") String id) {
            return id;
        }

        @GET
        @Path("result")
        public @Size(max = 3) String result() {
            return "too long";
        }
    }

    /** Parameters in a bean. */
    public static class Page {
        @PathParam("id")
        @Pattern(regexp = "[a-f0-9]+")
        private String id;

        private int size;

        public @Max(100) int getSize() {
            return size;
        }

        @QueryParam("size")
        public void setSize(int size) {
            this.size = size;
        }
    }

    /** Any object passes the check, so that the constraints of what is bound are seen. */
    public record Loose(
            @JsonProperty("Items") @Nullable Object items,
            @Nullable Object title) {}

    /** What an entity is bound to. */
    public record Items(@JsonProperty("Items") List<@Valid Item> items) {}

    /** An element. */
    public record Item(
            @Required @Size(max = 5) @JsonProperty("Title") @Nullable
            String title) {}

    /** What an entity is bound to that is no record. */
    public static class Bean {
        @Size(max = 5)
        private String title;

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }
    }

    /** Throws before a method is found. */
    @PreMatching
    public static class Early implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            violate();
        }
    }

    private static void violate() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            throw new ConstraintViolationException(factory.getValidator().validate(new Item(null)));
        }
    }

    /** A user's own answer. */
    public static class Teapot implements ExceptionMapper<ConstraintViolationException> {
        @Override
        public Response toResponse(ConstraintViolationException exception) {
            return Response.status(418).build();
        }
    }

    /** A user's own answer to whatever Bean Validation throws. */
    public static class AnyTeapot implements ExceptionMapper<ValidationException> {
        @Override
        public Response toResponse(ValidationException exception) {
            return Response.status(418).build();
        }
    }
}
