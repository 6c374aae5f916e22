package it;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.Preflighted;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.constraint.Required;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Everything that takes an entity here takes that of an operation; the answer is the entity. */
@Path("indicators")
@Preflighted("submitIndicator")
@Consumes("application/json")
@Produces("text/plain")
public class Indicators {
    @POST
    @Path("text")
    public String text(String entity) {
        return entity;
    }

    @POST
    @Path("bytes")
    public byte[] bytes(byte[] entity) {
        return entity;
    }

    @POST
    @Path("stream")
    public byte[] stream(InputStream entity) throws IOException {
        return entity.readAllBytes();
    }

    @POST
    @Path("uni")
    public Uni<String> uni(String entity) {
        return Uni.createFrom().item(onEventLoop(entity));
    }

    @POST
    @Path("uni-bytes")
    public Uni<byte[]> uniBytes(byte[] entity) {
        return Uni.createFrom().item(entity);
    }

    @POST
    @Path("uni-stream")
    public Uni<byte[]> uniStream(InputStream entity) throws IOException {
        return Uni.createFrom().item(entity.readAllBytes());
    }

    @POST
    @Path("stage")
    public CompletionStage<String> stage(byte[] entity) {
        return CompletableFuture.supplyAsync(() -> new String(entity, StandardCharsets.UTF_8));
    }

    @POST
    @Path("non-blocking")
    @NonBlocking
    public String nonBlocking(String entity) {
        return onEventLoop(entity);
    }

    @GET
    @Path("get")
    public String get() {
        return "nothing";
    }

    private static String onEventLoop(String entity) {
        if (!Context.isOnEventLoopThread()) {
            throw new IllegalStateException("not on the event loop");
        }
        return entity;
    }

    /** A record of one's own. */
    public record Note(@Required @JsonProperty("text") String text) {}

    /** Takes no text for its title. */
    public record Other(@JsonProperty("title") int title) {}

    /** Methods that bind what they take. */
    @Path("bound")
    @Produces("text/plain")
    public static class Bound {
        @POST
        @Path("note")
        @Preflighted
        public String note(Note note) {
            return note.text();
        }

        @POST
        @Path("uni-note")
        @Preflighted
        public Uni<String> uniNote(Note note) {
            return Uni.createFrom().item(note.text());
        }

        @POST
        @Path("import")
        @Preflighted("importIndicators")
        public Uni<Integer> take(ImportIndicators indicators) {
            return Uni.createFrom().item(indicators.indicators().size());
        }

        @POST
        @Path("other")
        @Preflighted("submitIndicator")
        public Uni<String> other(Other other) {
            return Uni.createFrom().item("" + other.title());
        }

        @POST
        @Path("unchecked")
        public String unchecked(String entity) {
            return entity;
        }
    }
}
