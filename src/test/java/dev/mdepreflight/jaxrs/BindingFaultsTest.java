package dev.mdepreflight.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflighted;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is answered to entities that pass the check and do not bind, with Jackson or JSON-B. */
@Tag("jaxrs")
@Tag("cdi")
class BindingFaultsTest {
    private static RestServer server;
    private static Caller caller;

    @BeforeAll
    static void start() {
        server = RestServer.start(RestApplication.checked(Resource.class));
        caller = new Caller(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void valueOfAnotherType_isToldInTheEnvelopeWithoutTheValue() throws Exception {
        Answer answer = caller.post("/binding/narrow", "{\"items\":[{\"count\":1},{\"count\":\"a secret\"}]}");
        // JSON-B does not tell where.
        String place = RestServer.bindsWithJackson() ? "/items/1/count" : "";
        assertThat(answer.outcome()).isEqualTo("400 InvalidRequestBody " + place);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void whatBinds_isPassedOn() throws Exception {
        assertThat(caller.post("/binding/narrow", "{\"items\":[{\"count\":1},{\"count\":2}]}")
                        .body())
                .isEqualTo("2");
    }

    @Test
    void methodThatIsNotPreflighted_isAnsweredByTheImplementation() throws Exception {
        Answer answer = caller.post("/binding/plain", "{\"items\":[{\"count\":\"a secret\"}]}");
        assertThat(answer.outcome()).isIn("400", "500");
    }

    /** Binds less than its check lets through. */
    @Path("binding")
    @Produces("text/plain;charset=UTF-8")
    public static class Resource {
        @POST
        @Path("narrow")
        @Preflighted(body = Wide.class)
        public int narrow(Narrow narrow) {
            return narrow.items.size();
        }

        @POST
        @Path("plain")
        public int plain(Narrow narrow) {
            return narrow.items.size();
        }
    }

    /** What is checked. */
    public record Wide(@Nullable Object items) {}

    /** What is bound. */
    public static class Narrow {
        private List<Counted> items;

        public List<Counted> getItems() {
            return items;
        }

        public void setItems(List<Counted> items) {
            this.items = items;
        }
    }

    /** An element. */
    public static class Counted {
        private int count;

        public int getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }
    }
}
