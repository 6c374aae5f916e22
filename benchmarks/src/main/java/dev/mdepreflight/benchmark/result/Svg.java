package dev.mdepreflight.benchmark.result;

import java.util.Locale;

/**
 * A drawing in the few elements that the charts need.
 *
 * <p>Written here rather than by a charting library: none of those writes colours that follow the reader's scheme, light or dark, which takes
 * a style sheet in the drawing; and with that given, what is left is shorter than the set-up of a library.
 */
final class Svg {
    private static final String STYLE = """
            <style>
              text { font: 13px system-ui, sans-serif; fill: #1f2328; }
              .title { font-weight: 600; font-size: 15px; }
              .small { font-size: 11px; }
              .grid { stroke: #d1d9e0; stroke-width: 1; }
              .own { fill: #0969da; stroke: #0969da; }
              .s0 { fill: #8c959f; stroke: #8c959f; }
              .s1 { fill: #bc4c00; stroke: #bc4c00; }
              .s2 { fill: #8250df; stroke: #8250df; }
              .s3 { fill: #1a7f37; stroke: #1a7f37; }
              .s4 { fill: #bf3989; stroke: #bf3989; }
              .s5 { fill: #9a6700; stroke: #9a6700; }
              polyline { stroke-width: 2; }
              polyline.own, polyline.s0, polyline.s1, polyline.s2, polyline.s3, polyline.s4, polyline.s5 { fill: none; }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3; }
                .grid { stroke: #3d444d; }
                .own { fill: #4493f8; stroke: #4493f8; }
                .s1 { fill: #f0883e; stroke: #f0883e; }
                .s2 { fill: #ab7df8; stroke: #ab7df8; }
                .s3 { fill: #3fb950; stroke: #3fb950; }
                .s4 { fill: #db61a2; stroke: #db61a2; }
                .s5 { fill: #d29922; stroke: #d29922; }
              }
            </style>
            """;

    private final StringBuilder out = new StringBuilder();

    Svg(int width, int height, String title) {
        out.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
                <title>%3$s</title>
                """.formatted(width, height, escaped(title)));
        out.append(STYLE);
        text(8, 22, "start", "title", title);
    }

    void text(double x, double y, String anchor, String style, String text) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">%s</text>",
                x, y, anchor, style, escaped(text));
    }

    void bar(double x, double y, double width, double height, String style) {
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"%s\"/>", x, y, width, height, style);
    }

    void dot(double x, double y, String style) {
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" class=\"%s\"/>", x, y, style);
    }

    void grid(double x1, double y1, double x2, double y2) {
        add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"grid\"/>", x1, y1, x2, y2);
    }

    void polyline(String points, String style) {
        add("<polyline points=\"%s\" class=\"%s\"/>", points.strip(), style);
    }

    @Override
    public String toString() {
        return out + "</svg>\n";
    }

    private void add(String element, Object... values) {
        out.append(String.format(Locale.ROOT, element, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
