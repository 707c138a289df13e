package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landfall.interview.engine.QuestionView.Type;

/** What somebody sends is looked at by its content, and pictures come out clean. */
class IncomingFileTest {

    @Test
    void aPictureLosesWhereItWasTakenAndWhatHidesBehindIt() throws IOException {
        byte[] photo = TestPictures.photoOf("CANARY-37.57-126.98", 40, 20, 1);
        byte[] polyglot = TestPictures.with(photo, "<script>CANARY()</script>");
        IncomingFile.Fitting clean = fitting(IncomingFile.look(Type.IMAGE, "a.jpg", polyglot));
        assertThat(text(polyglot)).contains("CANARY");
        assertThat(text(clean.bytes())).doesNotContain("CANARY", "Exif", "script");
        assertThat(clean.mediaType()).isEqualTo("image/jpeg");
        var picture = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
        assertThat(picture.getWidth()).isEqualTo(40);
        assertThat(new Color(picture.getRGB(5, 5)).getBlue()).isGreaterThan(150);
    }

    @Test
    void aWebPictureBecomesACleanPhoto() throws IOException {
        byte[] webp = TestPictures.webpOf("CANARY-37.57-126.98");
        IncomingFile.Fitting clean = fitting(IncomingFile.look(Type.IMAGE, "a.webp", webp));
        assertThat(text(webp)).contains("CANARY");
        assertThat(text(clean.bytes())).doesNotContain("CANARY", "EXIF");
        assertThat(clean.mediaType()).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(clean.bytes())).getWidth())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "avif"})
    void aPhonesOwnFormatIsRefusedWithTheWayOut(String brand) {
        byte[] picture = ("\u0000\u0000\u0000\u0018ftyp" + brand + "\u0000\u0000\u0000\u0000mif1" + brand)
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(IncomingFile.look(Type.IMAGE, "a.jpg", picture))
                .isEqualTo(new IncomingFile.Unfit(Attaching.Reason.PHONE_PICTURE));
    }

    @Test
    void aPictureTakenUprightStandsUpright() throws IOException {
        byte[] turned = TestPictures.photoOf("x", 40, 20, 6);
        IncomingFile.Fitting clean = fitting(IncomingFile.look(Type.IMAGE, "a.jpg", turned));
        assertThat(ImageIO.read(new ByteArrayInputStream(clean.bytes())).getHeight())
                .isEqualTo(40);
    }

    @Test
    void aPictureThatClaimsToBeEnormousIsNotDecoded() throws IOException {
        byte[] png = TestPictures.png(8, 8);
        // width and height stand at byte 16 of a PNG
        java.nio.ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(IncomingFile.look(Type.IMAGE, "a.png", png))
                .isEqualTo(new IncomingFile.Unfit(Attaching.Reason.PICTURE_TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
                "<!doctype html><script>x()</script>",
                "MZ\u0000\u0001 a program",
                "#!/bin/sh\nrm -rf /",
                "%PDF-1.7 no picture",
                "\u00FF\u00D8\u00FF\u00E0 no picture behind its first bytes"
            })
    void whatIsNoPictureIsRefused(String content) {
        assertThat(IncomingFile.look(Type.IMAGE, "photo.jpg", content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new IncomingFile.Unfit(Attaching.Reason.NO_PICTURE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>x()</script></html>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "MZ\u0090\u0000\u0003 a program",
                "#!/bin/sh\nrm -rf /"
            })
    void whatRunsIsNoDocument(String content) {
        assertThat(IncomingFile.look(Type.FILE, "report.pdf", content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new IncomingFile.Unfit(Attaching.Reason.NO_DOCUMENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x.pdf", "a\nb.pdf", "x.exe", "report.pdf", "", "CON", "a.pdf\u0000.exe"})
    void ofItsNameOnlyAFittingEndingIsKept(String name) {
        byte[] pdf = "%PDF-1.4\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(fitting(IncomingFile.look(Type.FILE, name, pdf)).ending()).isEqualTo("pdf");
    }

    @Test
    void aRecordingIsKnownByItsFirstBytes() {
        byte[] wave = "RIFF\u0024\u0000\u0000\u0000WAVEfmt \u0010\u0000".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(fitting(IncomingFile.look(Type.AUDIO, "x.mp3", wave)).mediaType())
                .isEqualTo("audio/wav");
        assertThat(IncomingFile.look(Type.AUDIO, "x.wav", "no sound".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new IncomingFile.Unfit(Attaching.Reason.NO_RECORDING));
        assertThat(IncomingFile.look(Type.VIDEO, "x.mp4", wave))
                .isEqualTo(new IncomingFile.Unfit(Attaching.Reason.NO_VIDEO));
        assertThat(IncomingFile.look(Type.VIDEO, "x.mp4", new byte[0]))
                .isEqualTo(new IncomingFile.Unfit(Attaching.Reason.EMPTY));
    }

    private static IncomingFile.Fitting fitting(IncomingFile looked) {
        assertThat(looked).isInstanceOf(IncomingFile.Fitting.class);
        return (IncomingFile.Fitting) looked;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
