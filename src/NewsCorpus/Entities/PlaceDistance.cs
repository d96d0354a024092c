namespace NewsCorpus.Entities;

/// <summary>Distances between points given in degrees, on a plane that touches the first: exact enough within a few hundred kilometres.</summary>
internal static class PlaceDistance
{
    public static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        const double KilometresADegree = 111;
        double north = (latitude - otherLatitude) * KilometresADegree;
        double east = (longitude - otherLongitude) * KilometresADegree * Math.Cos(latitude * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }
}
