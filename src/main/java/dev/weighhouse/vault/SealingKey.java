package dev.weighhouse.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that seals the file, made of a passphrase by PBKDF2 with HMAC-SHA256, and sealing itself by AES-256 in GCM. All of it is
 * the Java platform's own. Closing wipes the key.
 */
final class SealingKey implements AutoCloseable {
    /**
     * What the OWASP Password Storage Cheat Sheet asks of PBKDF2 with HMAC-SHA256, as it stood in November 2026: "a work factor
     * of 600,000 or more".
     */
    static final int ITERATIONS = 600_000;

    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final String check;

    private SealingKey(byte[] key, String check) {
        this.key = key;
        this.check = check;
    }

    /**
     * Takes a good part of a second on purpose.
     *
     * @param passphrase is left as it is
     * @param salt in base 64
     */
    static SealingKey of(char[] passphrase, int iterations, String salt) {
        var given = new PBEKeySpec(passphrase, Base64.getDecoder().decode(salt), iterations, KEY_BITS);
        try {
            var made = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(given)
                    .getEncoded();
            // Two keys that tell nothing of each other: the check stands readable in the file.
            var key = part(made, "weighhouse-secrets 1 seal");
            var check = Base64.getEncoder().encodeToString(part(made, "weighhouse-secrets 1 check"));
            Arrays.fill(made, (byte) 0);
            return new SealingKey(key, check);
        } catch (GeneralSecurityException e) {
            throw unknown(e);
        } finally {
            given.clearPassword();
        }
    }

    private static byte[] part(byte[] made, String purpose) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(made, "HmacSHA256"));
        return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** May stand readable: it proves the passphrase and gives nothing of the key. */
    String check() {
        return check;
    }

    boolean fits(SealedHeader header) {
        return MessageDigest.isEqual(
                check.getBytes(StandardCharsets.UTF_8), header.check().getBytes(StandardCharsets.UTF_8));
    }

    /** Seals bytes under a head that stays readable. */
    byte[] seal(SealedHeader head, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, head).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw unknown(e);
        }
    }

    /** @throws GeneralSecurityException where the head, the bytes or the key are not those of the sealing */
    byte[] open(SealedHeader head, byte[] sealed) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, head).doFinal(sealed);
    }

    private Cipher cipher(int mode, SealedHeader head) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var nonce = new GCMParameterSpec(TAG_BITS, Base64.getDecoder().decode(head.nonce()));
        cipher.init(mode, new SecretKeySpec(key, "AES"), nonce);
        cipher.updateAAD(head.text().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }

    private static IllegalStateException unknown(GeneralSecurityException cause) {
        return new IllegalStateException("Every Java platform has these algorithms.", cause);
    }
}
