package org.landfall.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.H3;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/**
 * Headings, lists, quotations and emphasis of what somebody wrote in Markdown, as components. No word of it becomes markup,
 * so nothing can run or be fetched: HTML stands there as it was written, and of a link or a picture the words and the address.
 */
final class WrittenText extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class))
            .build();

    private HasComponents within;

    private WrittenText(HasComponents within) {
        this.within = within;
    }

    static void fill(HasComponents part, String words) {
        PARSER.parse(words).accept(new WrittenText(part));
    }

    /** All of one level: the page has its own title above, and nothing may be left out between two levels. */
    @Override
    public void visit(Heading heading) {
        into(new H3(), heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getParent() instanceof ListItem) {
            visitChildren(paragraph);
        } else {
            into(lines("p"), paragraph);
        }
    }

    @Override
    public void visit(BulletList list) {
        into(new HtmlContainer("ul"), list);
    }

    @Override
    public void visit(OrderedList list) {
        var numbered = new HtmlContainer("ol");
        numbered.getElement().setAttribute("start", list.getMarkerStartNumber().toString());
        into(numbered, list);
    }

    @Override
    public void visit(ListItem item) {
        into(lines("li"), item);
    }

    @Override
    public void visit(BlockQuote quote) {
        into(new HtmlContainer("blockquote"), quote);
    }

    @Override
    public void visit(StrongEmphasis words) {
        into(new HtmlContainer("strong"), words);
    }

    @Override
    public void visit(Emphasis words) {
        into(new HtmlContainer("em"), words);
    }

    @Override
    public void visit(Link link) {
        addressed(link, link.getDestination());
    }

    @Override
    public void visit(Image image) {
        addressed(image, image.getDestination());
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        say(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        say("`" + code.getLiteral() + "`");
    }

    @Override
    public void visit(HtmlInline html) {
        say(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        say("\n");
    }

    @Override
    public void visit(HardLineBreak end) {
        say("\n");
    }

    private void addressed(Node words, String address) {
        visitChildren(words);
        say(" (" + address + ")");
    }

    private void say(String words) {
        within.add(new Text(words));
    }

    private <T extends Component & HasComponents> void into(T inner, Node node) {
        var outer = within;
        outer.add(inner);
        within = inner;
        visitChildren(node);
        within = outer;
    }

    /** Who ends a line sees it end. */
    private static HtmlContainer lines(String tag) {
        var lines = new HtmlContainer(tag);
        lines.getStyle().set("white-space", "pre-line");
        return lines;
    }
}
