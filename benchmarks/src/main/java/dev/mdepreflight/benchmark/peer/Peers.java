package dev.mdepreflight.benchmark.peer;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.benchmark.body.Target;
import java.util.function.Function;

/** All peers. A new one is a class that implements {@link Peer} and a constant here. */
public enum Peers {
    /** The library, on bytes; clean bodies are recognised by its fast path. */
    PREFLIGHT("preflight", "the library on bytes", true, target -> new PreflightPeer(Preflight.create(), target)),
    /** The library without its fast path. */
    PREFLIGHT_THOROUGH(
            "preflight-thorough", "the library on bytes, the thorough path alone", true, ThoroughPreflightPeer::new),
    /** The library with advice, which takes the thorough path as well. */
    PREFLIGHT_ADVICE(
            "preflight-advice",
            "the library on bytes, with advice on what is doubtful",
            true,
            target -> new PreflightPeer(Preflight.builder().advice(true).build(), target)),
    /** The library on a record that is bound already. */
    PREFLIGHT_BEAN("preflight-bean", "the library on a record that is bound already", true, PreflightBeanPeer::new),
    /** Jackson binds, the library checks the record. */
    JACKSON_BIND_PREFLIGHT_BEAN(
            "jackson-bind+preflight-bean",
            "Jackson binds, the library checks the record",
            true,
            BoundPreflightPeer::new),
    /** Jackson binds, Hibernate Validator checks the library's own records. */
    JACKSON_BIND_HIBERNATE_VALIDATOR(
            "jackson-bind+hibernate-validator",
            "Jackson binds, Hibernate Validator checks; the records of the catalog",
            true,
            target -> new HibernateValidatorPeer(target.type())),
    /** The same on records without those constraints that only give advice. */
    JACKSON_BIND_HIBERNATE_VALIDATOR_LEAN(
            "jackson-bind+hibernate-validator, lean",
            "the same, on records without the constraints that give advice",
            true,
            target -> new HibernateValidatorPeer(target.leanType())),
    /** Jackson reads a tree, a JSON Schema checks it. */
    JACKSON_TREE_NETWORKNT(
            "jackson-tree+networknt", "Jackson reads a tree, json-schema-validator checks it", true, SchemaPeer::new),
    /** Generated code binds and checks. */
    AVAJE("avaje-jsonb+avaje-validator", "generated code binds and checks", true, AvajePeer::new),
    /** Binds and checks nothing. */
    FASTJSON2_BIND("fastjson2-bind", "fastjson2 binds, nothing is checked", false, Fastjson2Peer::new),
    /** Tokens alone. */
    JACKSON_NEXT_TOKEN(
            "jackson-nextToken", "Jackson's tokens to the end, no text is read", false, target -> new NextTokenPeer()),
    /** The ceiling. */
    QUOTE_SCAN(
            "quote-scan", "finds the quotes, eight bytes at a time: the ceiling", false, target -> new QuoteScanPeer());

    private final String label;
    private final String work;
    private final boolean checksValues;
    private final Function<Target, Peer> setUp;

    Peers(String label, String work, boolean checksValues, Function<Target, Peer> setUp) {
        this.label = label;
        this.work = work;
        this.checksValues = checksValues;
        this.setUp = setUp;
    }

    /**
     * The name in reports.
     *
     * @return the name
     */
    public String label() {
        return label;
    }

    /**
     * What it does with a body.
     *
     * @return a few words
     */
    public String work() {
        return work;
    }

    /**
     * Whether it can be expected to refuse a body with a faulty value.
     *
     * @return false if it only reads
     */
    public boolean checksValues() {
        return checksValues;
    }

    /**
     * Sets it up.
     *
     * @param target what the bodies are meant for
     * @return a peer for such bodies
     */
    public Peer on(Target target) {
        return setUp.apply(target);
    }
}
