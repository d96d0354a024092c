namespace NewsCorpus.Text;

/// <summary>Instructions that <see cref="NormalizationKernel"/> can use, worst first.</summary>
internal enum KernelLevel
{
    /// <summary>None: code unit by code unit.</summary>
    Scalar,

    /// <summary>128-bit vectors with a byte shuffle (SSSE3, AdvSimd).</summary>
    Bits128,

    /// <summary>256-bit vectors.</summary>
    Avx2,

    /// <summary>AVX-512 with VBMI2.</summary>
    Avx512,
}
